import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Picture } from './picture.ts'

/** The first and the last page of a PDF as they are seen at 96 dots per inch, in grey; one picture where they are one page. */
export async function firstAndLastPage(pdf: Uint8Array): Promise<Picture[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pictures: Picture[] = []
  for (const number of new Set([1, document.numPages])) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 96 / 72 })
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
    const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    pictures.push({ width, height, greys: greysOf(data) })
  }
  return pictures
}

// By how bright an eye finds the colours (ITU-R BT.601).
function greysOf(colours: Uint8ClampedArray): Uint8Array {
  const greys = new Uint8Array(colours.length / 4)
  for (let at = 0; at < greys.length; at++) {
    const [red, green, blue] = [colours[at * 4] ?? 0, colours[at * 4 + 1] ?? 0, colours[at * 4 + 2] ?? 0]
    greys[at] = Math.round(red * 0.299 + green * 0.587 + blue * 0.114)
  }
  return greys
}
