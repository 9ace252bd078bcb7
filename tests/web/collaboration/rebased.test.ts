import { expect, test } from 'vitest'
import { rebased } from '../../../web/src/collaboration/text/rebased.ts'
import { spliced } from '../../../web/src/collaboration/text/splice.ts'
import { wordSplices } from '../../../web/src/collaboration/text/word-splices.ts'
import { seeded } from './seeded.ts'

test('[Z5] a change made on one text is made on another, and what others changed stays', () => {
  expect(rebased('Travel', 'Travel to Rome', 'Train travel')).toContain(' to Rome')
  expect(rebased('abc', 'abXc', 'Yabc')).toBe('YabXc')
  expect(rebased('abc', 'abXc', 'abcZ')).toBe('abXcZ')
  expect(rebased('abc', 'abc', 'other')).toBe('other')
  expect(rebased('abc', 'ac', 'abc')).toBe('ac')
  expect(rebased('Travel', 'Journey', 'Travel by train')).toBe('Journey by train')
})

test('[Z5] what a colleague wrote between two changes of mine stays, and no word is there twice', () => {
  expect(rebased('alpha beta gamma', '1alpha beta gamma1', 'alpha beta by colleague gamma')).toBe(
    '1alpha beta by colleague gamma1',
  )
  expect(rebased('alpha beta gamma', 'My alpha beta gamma.', 'Our alpha beta gamma!')).toBe(
    'My Our alpha beta gamma.!',
  )
})

test('[Z5] two people remove nothing of what the other one wrote, whatever they change at once', () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
  const { number, pick } = seeded(seed)
  for (let round = 0; round < 300; round += 1) {
    let code = 0x4e00
    /** Words of signs that are nowhere else. */
    const words = (count: number): string =>
      Array.from({ length: count }, () => String.fromCodePoint((code += 1)) + pick([' ', '', '', '😀'])).join(
        '',
      )
    const edited = (text: string): string => {
      for (let edits = number(4); edits > 0; edits -= 1) {
        const signs = Array.from(text)
        signs.splice(number(signs.length + 1), pick([0, 0, 1, 4]), words(number(5)))
        text = signs.join('')
      }
      return text
    }
    const base = words(number(30))
    const [mine, now] = [edited(base), edited(base)]
    const result = rebased(base, mine, now)
    const told = `seed ${seed}: ${JSON.stringify([base, mine, now, result])}`
    const isWritten = (sign: string): boolean => sign >= '\u4e00' && sign <= '\u9fff'
    for (const sign of new Set(Array.from(mine + now).filter(isWritten))) {
      const stays = !base.includes(sign) || (mine.includes(sign) && now.includes(sign))
      if (stays) expect(result.includes(sign), told).toBe(true)
    }
    expect(result.isWellFormed(), told).toBe(true)
    expect(wordSplices(base, mine).reduce(spliced, base), told).toBe(mine)
  }
})

test.each([
  ['(a)(b)', '(a)(b)(c)', '(a)', '(a)(c)'],
  ['(a)(b)', '(c)(a)(b)', '(b)', '(c)(b)'],
  ['one two', 'one two three', 'one', 'one three'],
  ['see (a), (b)', 'see (a), (c), (b)', 'see (b)', 'see (c), (b)'],
])(
  '[Z5] beside equal signs a change is made in whole words: %s with %s and %s is %s',
  (base, mine, now, both) => {
    expect(rebased(base, mine, now)).toBe(both)
  },
)
