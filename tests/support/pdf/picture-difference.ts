import type { Picture } from './picture.ts'

/**
 * How far the mean greys of two pictures may lie apart in a window of that many pixels. A letter's edges, drawn a little
 * otherwise by another machine, are far below; the smallest sees another digit, the others a faint rule or mark.
 */
const windows = [
  { width: 3, height: 3, most: 25 },
  { width: 15, height: 15, most: 8 },
  { width: 127, height: 3, most: 8 },
]

/** Where two pictures differ to the eye: one of them faded, with the places in black; null where they look the same. */
export function differenceOf(one: Picture, other: Picture): Picture | null {
  const { width, height } = one
  if (width !== other.width || height !== other.height) return one
  const sums = sumsOf(one, other)
  const greys = one.greys.map((grey) => 255 - (255 - grey) / 4)
  let differs = false
  for (const window of windows)
    for (let y = 0; y + window.height <= height; y++)
      for (let x = 0; x + window.width <= width; x++) {
        const mean = sumIn({ sums, width }, x, y, window) / window.width / window.height
        if (Math.abs(mean) <= window.most) continue
        differs = true
        greys[(y + (window.height >> 1)) * width + x + (window.width >> 1)] = 0
      }
  return differs ? { width, height, greys } : null
}

// Of every rectangle from the top left: the sum of what the one is brighter than the other.
function sumsOf(one: Picture, { greys }: Picture): Int32Array {
  const { width, height } = one
  const sums = new Int32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += (one.greys[y * width + x] ?? 0) - (greys[y * width + x] ?? 0)
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return sums
}

function sumIn(
  { sums, width }: { sums: Int32Array; width: number },
  x: number,
  y: number,
  size: (typeof windows)[number],
): number {
  const at = (column: number, row: number) => sums[row * (width + 1) + column] ?? 0
  const [right, below] = [x + size.width, y + size.height]
  return at(right, below) - at(x, below) - at(right, y) + at(x, y)
}
