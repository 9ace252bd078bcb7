import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture in grey, row by row: 0 is black, 255 white. */
export interface Picture {
  width: number
  height: number
  greys: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A picture as a PNG of 16 greys, two to the byte: as small as a page of text gets. */
export function pngOf({ width, height, greys }: Picture): Buffer {
  const bytes = Math.ceil(width / 2)
  const rows = Buffer.alloc((bytes + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const level = Math.round((greys[y * width + x] ?? 0) / 17)
      const at = y * (bytes + 1) + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? level << 4 : level)
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 4
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The picture that `pngOf` wrote. */
export function pictureIn(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const rows = inflateSync(png.subarray(png.indexOf('IDAT') + 4))
  const bytes = Math.ceil(width / 2)
  const greys = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const pair = rows[y * (bytes + 1) + 1 + (x >> 1)] ?? 0
      greys[y * width + x] = (x % 2 === 0 ? pair >> 4 : pair & 15) * 17
    }
  return { width, height, greys }
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
