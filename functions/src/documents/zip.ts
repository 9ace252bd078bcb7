import { crc32, deflateRawSync } from 'node:zlib'

/** A file inside an archive; its name is read as UTF-8. */
export interface ZipEntry {
  name: string
  bytes: Uint8Array
}

/** Files as one zip, by the format's own layout: the entries, their directory, its end; the same files give the same bytes. */
export function zipOf(files: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const path = Buffer.from(name)
    const packed = deflateRawSync(bytes)
    const facts = factsOf(path, bytes, packed)
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    // made by version 2.0, which knows folders and deflate
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, path]))
    parts.push(entry)
    offset += entry.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, index, Buffer.from('PK\x05\x06'), end])
}

function factsOf(path: Buffer, bytes: Uint8Array, packed: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0) // version needed
  facts.writeUInt16LE(0x800, 2) // the name is UTF-8
  facts.writeUInt16LE(8, 4) // deflate
  facts.writeUInt16LE(0x21, 8) // 1 January 1980, the earliest date there is
  facts.writeUInt32LE(crc32(bytes), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(bytes.length, 18)
  facts.writeUInt16LE(path.length, 22)
  return facts
}
