import { contentOf, isTooLongToPrint, limits, printProblems, problems, type NewLine } from '@covoice/domain'
import { expect, test } from 'vitest'
import { aLine, anInvoice } from '../builders.ts'

const content = contentOf(anInvoice())
const documentOf = (count: number, description: string) => ({
  content,
  lines: Array.from({ length: count }, (_, index): NewLine => aLine({ id: `l${index}`, description })),
})
const isTooLong = (count: number, description: string) => isTooLongToPrint([documentOf(count, description)])

test.each([
  ['1,000 lines of ten rows each', 1_000, 'Server maintenance, monthly updates of 12\n'.repeat(9)],
  ['as much text as a frozen revision holds', 90, 'x'.repeat(10_000)],
  ['400 descriptions in Japanese of 400 signs each', 400, '月次保守サポート'.repeat(50)],
  ['400 descriptions in Hebrew with an English word', 400, 'תחזוקה חודשית של Server '.repeat(10)],
])('[F35] %s can be printed', (_, count, description) => {
  expect(isTooLong(count, description)).toBe(false)
})

test.each([
  ['1,000 lines of 10,000 line breaks', 1_000, '\n'.repeat(10_000)],
  ['line breaks of another kind', 1_000, '\u2028'.repeat(50)],
  ['1,000 descriptions of 10,000 letters', 1_000, 'x'.repeat(10_000)],
  ['a script that changes with each letter', 1_000, 'a請ש'.repeat(60)],
])('[F35] %s are too much for a PDF, and the invoice is not issued', (_, count, description) => {
  expect(isTooLong(count, description)).toBe(true)
  const { lines } = documentOf(count, description)
  expect(printProblems(anInvoice(), lines)).toEqual([{ code: 'tooLongToPrint' }])
  expect(problems(anInvoice(), lines)).toContainEqual({ code: 'tooLongToPrint' })
})

test('[F35] removed lines do not count, taxes and notes do', () => {
  const long = '\n'.repeat(limits.text)
  const lines = [1, 2, 3].map((id) => aLine({ id: `${id}`, description: long }))
  const removed = lines.map((line) => ({ ...line, removed: true }))
  expect(isTooLongToPrint([{ content, lines }])).toBe(true)
  expect(isTooLongToPrint([{ content, lines: removed }])).toBe(false)
  const tax = { tax: 't', name: '', ratePpm: 0, category: 'E' as const, exemptionReason: long }
  expect(
    isTooLongToPrint([{ content, lines: [1, 2].map((id) => aLine({ id: `${id}`, taxes: [tax] })) }]),
  ).toBe(true)
  expect(isTooLongToPrint([{ content: { ...content, notes: long, footer: long }, lines: [] }])).toBe(true)
})

test('[F35] the invoices of one PDF count together, and each alone', () => {
  const many = Array.from({ length: 100 }, () => documentOf(60, 'Support'))
  expect(isTooLongToPrint(many)).toBe(false)
  expect(isTooLongToPrint([...many, ...many])).toBe(true)
})

test('[F35] the estimate takes milliseconds for the largest draft that can be stored', () => {
  const document = documentOf(1_000, '\n'.repeat(10_000))
  const start = performance.now()
  for (let run = 0; run < 10; run += 1) isTooLongToPrint([document])
  expect((performance.now() - start) / 10).toBeLessThan(50)
})
