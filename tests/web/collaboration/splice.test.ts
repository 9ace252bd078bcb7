import { describe, expect, test } from 'vitest'
import { moved, spliceBetween, spliced } from '../../../web/src/collaboration/text/splice.ts'
import { seeded } from './seeded.ts'

describe('the smallest change between two texts', () => {
  test('[Z1] leads from one to the other, and is empty for equal ones', () => {
    const { pick, number } = seeded(7)
    const text = () =>
      Array.from({ length: number(8) }, () => pick(['a', 'b', ' ', '😀', 'é', '\n'])).join('')
    for (let round = 0; round < 2_000; round += 1) {
      const [before, after] = [text(), text()]
      const splice = spliceBetween(before, after)
      expect(splice === null).toBe(before === after)
      if (!splice) continue
      expect(spliced(before, splice)).toBe(after)
      // no half of a surrogate pair is taken away or put in
      expect(splice.inserted.isWellFormed()).toBe(true)
      expect(before.slice(splice.at, splice.at + splice.removed).isWellFormed()).toBe(true)
    }
  })

  test('[Z1] what is typed before an equal letter is the new one: the caret tells', () => {
    expect(spliceBetween('x(a)', 'x((a)', 2)).toEqual({ at: 1, removed: 0, inserted: '(' })
    expect(spliceBetween('x(a)', 'x((a)', 3)).toEqual({ at: 2, removed: 0, inserted: '(' })
    expect(spliceBetween('aaa', 'aa', 1)).toEqual({ at: 1, removed: 1, inserted: '' })
    // a caret that is not behind the change says nothing
    expect(spliceBetween('ab', 'axb', 0)).toEqual({ at: 1, removed: 0, inserted: 'x' })
    const { pick, number } = seeded(11)
    const text = () => Array.from({ length: number(6) }, () => pick(['a', 'b', '😀'])).join('')
    for (let round = 0; round < 2_000; round += 1) {
      const [before, after] = [text(), text()]
      const splice = spliceBetween(before, after, number(after.length + 1))
      if (splice) expect(spliced(before, splice)).toBe(after)
    }
  })

  test('[Z1] a place keeps its character when the text before it changes', () => {
    expect(moved(5, { at: 2, removed: 0, inserted: 'xyz' }, true)).toBe(8)
    expect(moved(5, { at: 2, removed: 2, inserted: '' }, true)).toBe(3)
    expect(moved(5, { at: 5, removed: 0, inserted: 'xyz' }, true)).toBe(5)
    expect(moved(5, { at: 5, removed: 0, inserted: 'xyz' }, false)).toBe(8)
    expect(moved(5, { at: 3, removed: 4, inserted: 'x' }, true)).toBe(3)
    expect(moved(2, { at: 3, removed: 4, inserted: 'x' }, true)).toBe(2)
  })
})
