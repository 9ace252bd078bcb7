import { inflateSync } from 'node:zlib'
import { pictureSize } from '@covoice/domain'
import type { Picture } from '../../document.ts'

const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/**
 * The size of a picture in its own pixels, or null when it can't be drawn: pdfkit would fail too late to
 * catch.
 */
export function sizeOf({ type, bytes }: Picture): { width: number; height: number } | null {
  if (!pictureSize(bytes)) return null
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const size = type === 'image/png' ? pngSize(view) : jpegSize(view)
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch {
    return null
  }
}

// A PNG is unpacked completely here: pdfkit does it asynchronously, where an error ends the process.
function pngSize(view: DataView) {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const perPixel = samples[view.getUint8(25)]
  const interlaced = view.getUint8(28) !== 0
  if (perPixel === undefined || interlaced) return null
  const rowBytes = 1 + Math.ceil((width * perPixel * view.getUint8(24)) / 8)
  const packed: Uint8Array[] = []
  let ended = false
  for (let at = 8; at + 12 <= view.byteLength && !ended;) {
    const length = view.getUint32(at)
    const kind = view.getUint32(at + 4)
    if (kind === 0x49444154) packed.push(new Uint8Array(view.buffer, view.byteOffset + at + 8, length))
    ended = kind === 0x49454e44
    at += length + 12
  }
  // a file that unpacks to more than its header says is an attack
  const rows = inflateSync(Buffer.concat(packed), { maxOutputLength: rowBytes * height })
  if (!ended || rows.length < rowBytes * height) return null
  for (let row = 0; row < height; row++) if ((rows[row * rowBytes] ?? 5) > 4) return null
  return { width, height }
}

// Grey or coloured; CMYK is not allowed with a document's sRGB (PDF/A).
function jpegSize(view: DataView) {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at < view.byteLength;) {
    const marker = view.getUint16(at)
    if (marker < 0xffc0) return null
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) {
      const channels = view.getUint8(at + 9)
      if (channels !== 1 && channels !== 3) return null
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
