import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A picture that a PDF holds, three or four bytes a pixel. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}

/** The picture on each page of a PDF of pictures, without the text over it. */
export async function picturesOf(pdf: Uint8Array): Promise<Picture[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pictures: Picture[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    const [name] = argsArray[fnArray.indexOf(OPS.paintImageXObject)] as [string]
    const picture = await new Promise<Picture>((resolve) => {
      page.objs.get(name, resolve)
    })
    pictures.push(picture)
  }
  return pictures
}

/** How bright a picture is at a place, from 0 to 255. */
export function brightnessAt({ width, height, data }: Picture, x: number, y: number): number {
  const at = (y * width + x) * (data.length / (width * height))
  return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
}

/** What one meets on the way down a white picture, at a share of its width: how dark each thing is at its darkest. */
export function metDown(picture: Picture, share: number): number[] {
  const x = Math.round(picture.width * share)
  const met: number[] = []
  let inside = false
  for (let y = 0; y < picture.height; y += 1) {
    const brightness = brightnessAt(picture, x, y)
    const isThing = brightness < 248
    if (isThing && !inside) met.push(brightness)
    if (isThing) met.push(Math.min(met.pop() ?? 255, brightness))
    inside = isThing
  }
  return met
}
