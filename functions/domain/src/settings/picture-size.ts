import { limits } from '../fields/limits.ts'

/** The size of a picture in its own pixels. */
export interface PictureSize {
  width: number
  height: number
}

/**
 * The size that the header of a PNG or a JPEG tells, read without decoding the picture; null for other bytes and
 * for a picture with more pixels than a logo may have: a few kilobytes can unpack to gigabytes.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const size = view.getUint32(0) === 0x89504e47 ? ofPng(view) : ofJpeg(view)
    return size && size.width > 0 && size.height > 0 && size.width * size.height <= limits.logoPixels
      ? size
      : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function ofPng(view: DataView): PictureSize | null {
  if (view.getUint32(12) !== 0x49484452) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** From the first frame; the segments before it are skipped by their lengths. */
function ofJpeg(view: DataView): PictureSize | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker < 0xffc0) return null
    const isFrame = marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return null
}
