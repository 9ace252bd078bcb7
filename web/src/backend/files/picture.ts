import { limits } from '@covoice/domain'
import { BackendProblem } from '../server/problem.ts'

/** A picture ready to be stored. */
export interface Picture {
  type: 'image/png' | 'image/jpeg'
  bytes: Uint8Array
  width: number
  height: number
}

/** The bytes are in one Firestore document and are sent to every watcher of the invoice, so they must be few. */
export const pictureBytes = 200_000

/** No logo needs more; a larger file is usually a photo chosen by mistake. */
const fileBytes = 5_000_000

/** A logo prints at most 70 mm wide: 827 dots at 300 dpi. A noisy picture must shrink to 200 px to fit. */
const widthsPx = [900, 640, 450, 320, 200]

/** Rules compare the height in a file's header with this. */
const tallestPx = 4_000

const accepted = ['image/png', 'image/jpeg', 'image/svg+xml', 'image/webp']

interface Drawable {
  element: HTMLImageElement
  width: number
  height: number
}

/** Redraws a chosen file, so that only its pixels are kept, small enough to be stored. */
export async function pictureOf(file: Blob): Promise<Picture> {
  if (!accepted.includes(file.type)) throw new BackendProblem('notAnImage', file.type)
  if (file.size > fileBytes) throw new BackendProblem('fileTooLarge', `${file.size} bytes`)
  try {
    const image = await decode(file)
    for (const width of widthsPx) {
      const picture = await draw(image, widthWithin(image, width), file.type === 'image/jpeg')
      if (picture.bytes.length <= pictureBytes) return picture
    }
  } catch (error) {
    throw new BackendProblem('imageBroken', String(error))
  }
  throw new BackendProblem('fileTooLarge')
}

/** The largest width up to this one at which the picture has as few pixels as a logo may have. */
function widthWithin({ width, height }: Drawable, most: number): number {
  const scale = Math.min(1, most / width, tallestPx / height, Math.sqrt(limits.logoPixels / (width * height)))
  return Math.max(1, Math.floor(width * scale))
}

/**
 * Loads a picture through an image element: scripts inside an SVG never run there, and it can't access the
 * network.
 */
async function decode(file: Blob): Promise<Drawable> {
  const url = URL.createObjectURL(file)
  try {
    const element = new Image()
    element.src = url
    await element.decode()
    // an SVG may have no size of its own: then it gets a logo's usual size
    const natural = { width: element.naturalWidth || 900, height: element.naturalHeight || 300 }
    // and it can be drawn at any size
    const width = file.type === 'image/svg+xml' ? Math.max(natural.width, 900) : natural.width
    return { element, width, height: (natural.height * width) / natural.width }
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function draw(image: Drawable, width: number, opaque: boolean): Promise<Picture> {
  const height = Math.max(1, Math.round((image.height * width) / image.width))
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image.element, 0, 0, width, height)
  const type = opaque ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.88))
  if (!blob) throw new Error('the canvas gave nothing')
  return { type, bytes: new Uint8Array(await blob.arrayBuffer()), width, height }
}
