import { createCanvas } from '@napi-rs/canvas'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { wrongWithLook } from '../../support/pdf/golden.ts'
import { firstAndLastPage } from '../../support/pdf/page-picture.ts'
import { differenceOf } from '../../support/pdf/picture-difference.ts'
import type { Picture } from '../../support/pdf/picture.ts'
import { aDocument, someLines } from './a-document.ts'
import { goldenDocuments } from './golden-documents.ts'

// The pictures are renewed by `npm test -- functions --renew -- pdf-look`.

function aLogo() {
  const canvas = createCanvas(480, 150)
  const context = canvas.getContext('2d')
  context.fillStyle = '#0d6661'
  context.fillRect(0, 0, 150, 150)
  context.fillRect(190, 20, 290, 50)
  context.fillRect(190, 90, 180, 40)
  return { type: 'image/png' as const, bytes: new Uint8Array(canvas.toBuffer('image/png')) }
}

test.each(Object.entries(goldenDocuments))('[F15] %s looks like its approved picture', async (name, made) => {
  const logo = name.startsWith('everything') ? aLogo() : null
  const { bytes } = await pdfOf(made(), { logo, reference: 'X7K2P9' })
  const pages = await firstAndLastPage(bytes)
  const wrong = pages.map((page, index) =>
    wrongWithLook(page, join(import.meta.dirname, 'golden', `${name}-${index === 0 ? 'first' : 'last'}.png`)),
  )
  expect(wrong.filter((one) => one !== '').join('\n')).toBe('')
})

/** A picture whose pixels in these columns and rows are those of `from`. */
function redrawn(
  { width, height, greys }: Picture,
  [left, right, top, bottom]: [number, number, number, number],
  from: (x: number, y: number, greyAt: (x: number, y: number) => number) => number,
): Picture {
  const greyAt = (x: number, y: number) => greys[y * width + x] ?? 255
  const changed = greys.map((grey, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return x >= left && x < right && y >= top && y < bottom ? from(x, y, greyAt) : grey
  })
  return { width, height, greys: changed }
}

test('[F15] a moved part, another figure and a missing rule are detected; another machine’s edges are ignored', async () => {
  const pageOf = async (price: number): Promise<Picture> => {
    const lines = someLines(3, () => ({ unitPriceMillionths: price * 1_000_000 }))
    const [page] = await firstAndLastPage((await pdfOf(aDocument({ lines }), { logo: null })).bytes)
    if (!page) throw new Error('A PDF without pages')
    return page
  }
  const page = await pageOf(83)
  const { width, height } = page
  const all: [number, number, number, number] = [0, width, 0, height]
  const faintest = Array.from({ length: height }, (_, y) => y).filter((y) =>
    page.greys.subarray(y * width + 100, y * width + 600).every((grey) => grey > 190 && grey < 254),
  )
  expect(faintest.length).toBeGreaterThanOrEqual(3)
  const [rule = 0] = faintest

  const edges = redrawn(page, all, (x, y, greyAt) => greyAt(x, y) * 0.9 + greyAt(x + 1, y) * 0.1)
  expect(differenceOf(page, edges)).toBeNull()
  const moved = redrawn(page, [width - 130, width, 0, height], (x, y, greyAt) => greyAt(x - 3, y))
  expect(differenceOf(page, moved)).not.toBeNull()
  const ruled = redrawn(page, [0, width, rule, rule + 1], () => 255)
  expect(differenceOf(page, ruled)).not.toBeNull()
  for (const price of [88, 82, 93]) expect(differenceOf(page, await pageOf(price))).not.toBeNull()
})
