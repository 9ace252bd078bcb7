import {
  canonicalContent,
  dayOf,
  limits,
  problems,
  revisionOf,
  totalsOf,
  type InvoiceContent,
  type Line,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { aLine, anInvoice, over, tax } from './builders.ts'

const codes = (invoice: Partial<InvoiceContent>, lines: Line[] = [over(100)]) =>
  problems(anInvoice(invoice), lines).map(({ code }) => code)
const { from, to } = anInvoice()

test('[S24] a complete invoice has no problem', () => {
  expect(codes({})).toEqual([])
  expect(
    codes({
      dueDay: dayOf('2026-11-03'),
      periodStartDay: dayOf('2026-10-01'),
      periodEndDay: dayOf('2026-10-01'),
    }),
  ).toEqual([])
})

test.each<[string, Partial<InvoiceContent>, Line[] | undefined]>([
  ['noSellerName', { from: { ...from, name: ' ' } }, undefined],
  ['noCustomerName', { to: { ...to, name: '' } }, undefined],
  ['dueBeforeInvoice', { dueDay: dayOf('2026-11-02') }, undefined],
  [
    'periodEndBeforeStart',
    { periodStartDay: dayOf('2026-10-02'), periodEndDay: dayOf('2026-10-01') },
    undefined,
  ],
  ['noLines', {}, []],
  ['noLines', {}, [over(5, { removed: true })]],
  ['noLines', {}, [over(5, { kind: 'charge' })]],
])('[S24] %s stops it', (code, invoice, lines) => {
  expect(codes(invoice, lines)).toEqual([code])
})

test('[S32] a fixed discount above its amount stops an invoice, and one on a credit does not', () => {
  const off = (amountMinor: number) => ({ kind: 'amount' as const, amountMinor })
  const line = (amount: number, discountMinor: number) =>
    over(amount, { id: 'a', discount: off(discountMinor) })
  expect(codes({ discount: off(50_000) }, [over(100)])).toEqual(['discountTooLarge'])
  expect(codes({ discount: off(10_000) }, [over(100)])).toEqual([])
  expect(codes({ discount: off(500) }, [over(-100)])).toEqual([])
  expect(codes({ discount: { kind: 'percent', ratePpm: 1_000_000 } }, [over(100)])).toEqual([])
  expect(problems(anInvoice(), [line(100, 10_001)])).toEqual([{ code: 'lineDiscountTooLarge', line: 'a' }])
  expect(codes({}, [line(100, 10_000)])).toEqual([])
})

test('[S24] too many lines stop an invoice; removed lines do not count', () => {
  const lines = Array.from({ length: limits.lines }, () => over(1))
  expect(codes({}, [...lines, over(1, { removed: true })])).toEqual([])
  expect(codes({}, [...lines, over(1)])).toEqual(['tooManyLines'])
})

test('[S24] a line with an amount too large to store exactly is named', () => {
  const huge = aLine({
    id: 'huge',
    quantityThousandths: limits.quantityThousandths,
    unitPriceMillionths: limits.unitPriceMillionths,
  })
  expect(problems(anInvoice(), [over(1), huge])).toEqual([{ code: 'lineTooLarge', line: 'huge' }])
})

test('[S24] lines that are too large together make the total too large', () => {
  const large = () => aLine({ quantityThousandths: 99_999_000, unitPriceMillionths: 800_000_000_000_000 })
  expect(codes({}, [large()])).toEqual([])
  expect(codes({}, [large(), large()])).toEqual(['totalTooLarge'])
})

test('[S24] a total of zero or below may be issued: the customer gets the money back', () => {
  expect(codes({}, [over(0)])).toEqual([])
  expect(codes({}, [over(-5)])).toEqual([])
  expect(codes({ discount: { kind: 'amount', amountMinor: 10_000 } })).toEqual([])
})

test('[S24] all problems are named at once', () => {
  expect(codes({ from: { ...from, name: '' }, to: { ...to, name: '' } }, [])).toEqual([
    'noSellerName',
    'noCustomerName',
    'noLines',
  ])
})

const issue = { revision: 1, number: 42, numberText: 'INV-0042', language: 'en' }

test('[S25] a revision holds the billed content in order, with its totals', () => {
  const second = over(5, { position: 'a1', taxes: [tax(19)] })
  const first = over(7, { position: 'a0' })
  const removed = over(9, { removed: true })
  const invoice = anInvoice()
  const revision = revisionOf(invoice, [second, removed, first], issue)
  const { lines, taxes, ...totals } = totalsOf(invoice, [first, second])
  expect(revision).toMatchObject({ ...issue, content: invoice, totals, taxes })
  expect(revision.lines.map(({ id }) => id)).toEqual([first.id, second.id])
  expect(revision.lineTotals).toEqual(Object.fromEntries(lines))
  expect(JSON.parse(JSON.stringify(revision))).toEqual(revision)
})

test('[S25] a revision holds neither authors nor fields of the server', () => {
  const revision = revisionOf({ ...anInvoice(), status: 'paid' } as InvoiceContent, [over(5)], issue)
  expect(Object.keys(revision.content)).not.toContain('status')
  expect(Object.keys(revision.lines[0]!)).not.toContain('createdBy')
})

const text = (invoice: Partial<InvoiceContent> = {}, lines: Line[] = [over(5, { id: 'a' })]) =>
  canonicalContent(anInvoice(invoice), lines)

test('[S26] the order of names, the ids, authors and positions of lines, and removed lines don’t change the text', () => {
  const [one, two] = [over(1, { position: 'a0' }), over(2, { position: 'a1' })]
  const said = text({}, [one, two])
  expect(text({}, [two, one])).toBe(said)
  expect(text({}, [one, two, over(9, { removed: true })])).toBe(said)
  expect(text({}, [{ ...one, id: 'z', changedBy: 'bob', position: 'Zz' }, two])).toBe(said)
  expect(
    text({ to: Object.fromEntries(Object.entries(to).reverse()) as unknown as typeof to }, [one, two]),
  ).toBe(said)
})

test('[S26] every visible change changes the text', () => {
  const [one, two] = [over(1, { position: 'a0' }), over(2, { position: 'a1' })]
  const texts = [
    text({}, [one, two]),
    text({}, [{ ...one, position: 'a2' }, two]),
    text({}, [one]),
    text({}, [one, { ...two, taxes: [tax(19)] }]),
    text({}, [one, { ...two, description: 'Other' }]),
    text({ notes: 'Thank you' }, [one, two]),
    text({ dueDay: dayOf('2026-12-01') }, [one, two]),
    text({ to: { ...to, address: { ...to.address, city: 'Oslo' } } }, [one, two]),
    text({ taxRounding: 'perLine' }, [one, two]),
  ]
  expect(new Set(texts).size).toBe(texts.length)
})
