import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack, type Block } from '../../../web/src/editor/snapshot/packing.ts'

const room = { height: 1000, head: 30 }

/** Lines of text from edge to edge, 20 high each. */
const linesOf = (height: number) =>
  Array.from({ length: Math.floor(height / 20) }, (_, index) => ({
    top: index * 20,
    bottom: index * 20 + 20,
  }))

const block = (height: number, isRow = false): Block => ({ height, isRow, textLines: () => linesOf(height) })
const row = (height: number): Block => block(height, true)

describe('[F21] a sheet is shared out among pages', () => {
  test('so that nothing is lost, nothing is cut that a page holds, and no page holds more than it can', () => {
    const blocks = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 150 }).map((tens) => tens * 20),
        fc.boolean(),
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(blocks, (shapes) => {
        const all = shapes.map(([height, isRow]) => block(height, isRow))
        const pages = pack(all, room)
        const pieces = pages.flat()
        const order = pieces.map((piece) => all.indexOf(piece.block))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        for (const one of all) {
          const shown = pieces.filter((piece) => piece.block === one)
          expect(shown[0]?.from).toBe(0)
          expect(shown.at(-1)?.to).toBe(one.height)
          shown.slice(1).forEach((piece, at) => expect(piece.from).toBe(shown[at]?.to))
          if (one.height <= room.height - (one.isRow ? room.head : 0)) expect(shown).toHaveLength(1)
          else for (const piece of shown.slice(1)) expect(piece.from % 20).toBe(0)
        }
        for (const page of pages) {
          const head = page.some((piece) => piece.block.isRow) ? room.head : 0
          const used = page.reduce((sum, piece) => sum + piece.to - piece.from, head)
          expect(used).toBeLessThanOrEqual(room.height)
        }
        if (all.length > 0) for (const page of pages) expect(page).not.toHaveLength(0)
      }),
    )
  })

  test('so that the last row goes along with the totals', () => {
    const rows = Array.from({ length: 24 }, () => row(40))
    const blocks = [...rows, block(100)]
    const pages = pack(blocks, room)
    expect(pages.map((page) => page.map((piece) => blocks.indexOf(piece.block)))).toEqual([
      Array.from({ length: 23 }, (_, index) => index),
      [23, 24],
    ])
  })

  test('and what no page holds begins where it is, between two lines of text', () => {
    const blocks = [block(305), row(2000)]
    const pages = pack(blocks, room)
    expect(pages.map((page) => page.map(({ block, from, to }) => [blocks.indexOf(block), from, to]))).toEqual(
      [
        [
          [0, 0, 305],
          [1, 0, 660],
        ],
        [[1, 660, 1620]],
        [[1, 1620, 2000]],
      ],
    )
  })

  test('or is cut anywhere when it is a single thing higher than a page', () => {
    const picture = { height: 1500, isRow: false, textLines: () => [{ top: 0, bottom: 1500 }] }
    expect(pack([picture], room)).toEqual([
      [{ block: picture, from: 0, to: 1000 }],
      [{ block: picture, from: 1000, to: 1500 }],
    ])
  })
})
