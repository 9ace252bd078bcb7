import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Where a text stands on its page, in points from the bottom left. */
export interface Box {
  text: string
  left: number
  right: number
  bottom: number
  top: number
}

/** The texts of each page that stand upright, each with its place, and the size of the page. */
export async function boxesOfPages(
  pdf: Uint8Array,
): Promise<{ width: number; height: number; boxes: Box[] }[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const boxes = items.flatMap((item): Box[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [size = 0, skew = 0, , , left = 0, base = 0] = item.transform as number[]
      if (skew !== 0) return []
      return [
        { text: item.str, left, right: left + item.width, bottom: base - size * 0.2, top: base + size * 0.7 },
      ]
    })
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push({ width, height, boxes })
  }
  return pages
}

/** The pairs of texts that run into each other, and those that leave the page's margins (30 points). */
export async function collisions(pdf: Uint8Array): Promise<string[]> {
  return (await boxesOfPages(pdf)).flatMap(({ width, height, boxes }) => {
    const outside = boxes
      .filter(
        ({ left, right, bottom, top }) => left < 30 || right > width - 30 || bottom < 20 || top > height - 30,
      )
      .map(({ text }) => `off the page: ${text}`)
    const pairs = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} | ${other.text}`] : [])),
    )
    return [...outside, ...pairs]
  })
}

// A hair is no collision: letters stand a little over their own width.
function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const along = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom)
  return across > 0.5 && along > 0.5
}
