import {
  dayOf,
  differencesOf,
  emptyBuyer,
  emptySeller,
  newInvoice,
  newLine,
  wordDifferences,
  type NewLine,
} from '@covoice/domain'
import { describe, expect, test } from 'vitest'

const aLine = (id: string, known: Partial<NewLine> = {}): NewLine => ({ ...newLine(`a${id}`), id, ...known })
const withLines = (...lines: NewLine[]) => ({
  content: newInvoice(dayOf('2026-11-02'), { currency: 'EUR', from: emptySeller(), to: emptyBuyer() }),
  lines,
})

describe('the differences of two contents', () => {
  test('[S37] are named field by field, and equal contents have none', () => {
    const before = withLines(aLine('1'))
    const after = {
      content: { ...before.content, notes: 'Thanks', to: { ...before.content.to, name: 'Contoso' } },
      lines: [aLine('1', { quantityThousandths: 2000 })],
    }
    expect(differencesOf(before, before)).toEqual([])
    expect(differencesOf(before, after).map(({ line, field, to }) => ({ line, field, to }))).toEqual(
      expect.arrayContaining([
        { line: null, field: 'notes', to: 'Thanks' },
        { line: null, field: 'to.name', to: 'Contoso' },
        { line: '1', field: 'quantityThousandths', to: 2000 },
      ]),
    )
    expect(differencesOf(before, after)).toHaveLength(3)
  })

  test('[S37] name new and removed lines as a whole', () => {
    const [one, two] = [aLine('1'), aLine('2', { description: 'Support' })]
    expect(differencesOf(withLines(one), withLines(one, two))).toEqual([
      { line: '2', field: '*', from: null, to: two },
    ])
    expect(differencesOf(withLines(one, two), withLines(one, { ...two, removed: true }))).toEqual([
      { line: '2', field: '*', from: two, to: null },
    ])
  })

  test('[S37] name the line that was moved, and not those that it passed', () => {
    const lines = ['1', '2', '3', '4'].map((id) => aLine(id))
    const moved = lines.map((line) => (line.id === '4' ? { ...line, position: 'a0' } : line))
    expect(differencesOf(withLines(...lines), withLines(...moved))).toEqual([
      { line: '4', field: 'position', from: 4, to: 1 },
    ])
  })
})

describe('the differences of two texts', () => {
  test.each([
    ['', ''],
    ['', 'Support in May'],
    ['Support in May', ''],
    ['Support in May', 'Remote support in June, 3 hours'],
    ['日本語のテキスト', '日本語の短いテキスト'],
    [`${'a b '.repeat(2_400)}x`, `y ${'c d '.repeat(2_400)}`],
  ])('[S37] lead from one to the other: %#', (from, to) => {
    const parts = wordDifferences(from, to)
    const without = (kind: string) =>
      parts
        .filter((part) => part.kind !== kind)
        .map(({ text }) => text)
        .join('')
    expect([without('added'), without('removed')]).toEqual([from, to])
  })

  test('[S37] are whole words, and what both have stays', () => {
    expect(wordDifferences('Support in May', 'Support in June')).toEqual([
      { kind: 'same', text: 'Support in ' },
      { kind: 'removed', text: 'May' },
      { kind: 'added', text: 'June' },
    ])
  })
})
