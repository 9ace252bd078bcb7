import {
  dayOf,
  duplicateOf,
  lineContentOf,
  newInvoice,
  newLine,
  parseInvoice,
  parseInvoiceSettings,
  parseLine,
  validateEdit,
} from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLine, anInvoice, tax } from './builders.ts'

const author = { createdBy: 'ann', createdAt: new Date(0), changedBy: 'bob', changedAt: new Date(1) }
const header = {
  ...newInvoice(dayOf('2026-11-03'), { currency: 'EUR' }),
  ...anInvoice({ customer: 'c1' }),
  transfer: { transfer: 'inv1-1', revision: 1, state: 'done' },
  review: {
    ...{
      review: 'abcdefghij0123456789',
      state: 'approved',
      fingerprint: 'a0',
      reviewer: '',
      reviewerName: '',
    },
    ...{
      askedBy: 'ann',
      askedByName: 'Ann',
      askedAt: new Date(0),
      by: 'bob',
      byName: 'Bob',
      at: new Date(1),
    },
    reason: '',
  },
  lineWords: ['support'],
  ...author,
}

test('[E56] a complete document is read as it is', () => {
  expect(parseInvoice('inv1', header)).toEqual({ id: 'inv1', ...header })
  const { id, ...stored } = aLine({ taxes: [tax(19)], discount: { kind: 'amount', amountMinor: 5 } })
  expect(parseLine(id, stored)).toEqual({ id, ...stored })
})

test('[E56] a missing field gets its default', () => {
  expect(parseInvoice('inv1', {})).toMatchObject({
    id: 'inv1',
    customer: null,
    currency: 'XXX',
    status: 'draft',
    content: 'open',
    from: { name: '', address: { city: '' }, logo: null },
    totals: null,
    deletedAt: null,
  })
  expect(parseLine('l1', {})).toMatchObject({ ...newLine(''), quantityThousandths: 0 })
})

test('[E56] an invalid field gets its default, and the rest stays', () => {
  const odd = {
    ...header,
    dueDay: '2026-02-30',
    termsDays: 1.5,
    discount: { kind: 'half' },
    status: 'lost',
    to: 7,
  }
  expect(parseInvoice('inv1', odd)).toMatchObject({
    customer: 'c1',
    dueDay: null,
    termsDays: null,
    discount: null,
    status: 'draft',
    to: { name: '' },
  })
  const line = parseLine('l1', {
    ...aLine(),
    quantityThousandths: '5',
    priceQuantityThousandths: 0,
    taxes: [tax(19), 5],
  })
  expect(line).toMatchObject({
    description: 'Support',
    quantityThousandths: 0,
    priceQuantityThousandths: 1000,
  })
})

test('[E56] one odd item of a map is left out, and the others stay', () => {
  const template = { subject: 'Your invoice', message: 'Please pay.' }
  const { mailTemplates } = parseInvoiceSettings({ mailTemplates: { en: template, de: 'odd' } })
  expect(mailTemplates).toEqual({ en: template })
})

test('[E56] unknown fields are left out, and text of any length is kept', () => {
  const read = parseInvoice('inv1', { ...header, secret: 1, notes: 'x'.repeat(20_000) })
  expect(Object.hasOwn(read, 'secret')).toBe(false)
  expect(read.notes).toHaveLength(20_000)
})

test('[E56] the id is the document’s own, not a field in it', () => {
  expect([parseInvoice('inv1', { id: 'x' }).id, parseLine('l1', { id: 'x' }).id]).toEqual(['inv1', 'l1'])
})

test('[E56] no stored document throws', () => {
  const odd = fc.object({
    key: fc.constantFrom(...Object.keys(header), 'taxes', 'quantityThousandths', 'address'),
  })
  fc.assert(
    fc.property(fc.oneof(odd, fc.anything()), (data) => {
      expect(parseInvoice('inv1', data).id).toBe('inv1')
      expect(parseLine('l1', data).id).toBe('l1')
    }),
  )
})

test('[E57] a new invoice is an open draft, due after its terms', () => {
  const made = newInvoice(dayOf('2026-01-31'), { currency: 'EUR', termsDays: 30, notes: 'Thank you' })
  expect(made).toMatchObject({
    invoiceDay: '2026-01-31',
    dueDay: '2026-03-02',
    notes: 'Thank you',
    number: null,
    status: 'draft',
    content: 'open',
    revision: 0,
    lineCount: 0,
  })
})

test('[E57] without terms a person sets the due day', () => {
  expect(newInvoice(dayOf('2026-01-31'), { currency: 'EUR' }).dueDay).toBeNull()
  const dueDay = dayOf('2026-02-28')
  expect(newInvoice(dayOf('2026-01-31'), { currency: 'EUR', termsDays: 30, dueDay }).dueDay).toBe(dueDay)
})

test('[E62] a duplicate bills the same lines to the same customer, and takes no day, period or prepayment along', () => {
  const original = anInvoice({
    ...{ notes: 'Thanks', customer: 'northwind', termsDays: 10, dueDay: dayOf('2020-01-01') },
    ...{ periodStartDay: dayOf('2026-10-01'), periodEndDay: dayOf('2026-10-31'), prepaidMinor: 500 },
  })
  const lines = [aLine({ description: 'Support' }), aLine({ removed: true })]
  const from = { ...original.from, name: 'Harbour IT' }
  const source = { invoiceDay: dayOf('2026-11-30'), from, currency: 'CHF', newId: () => 'fresh' }
  const copy = duplicateOf(original, lines, source)
  expect(copy.header).toMatchObject({
    ...{
      notes: 'Thanks',
      customer: 'northwind',
      invoiceDay: '2026-11-30',
      dueDay: '2026-12-10',
      currency: 'CHF',
    },
    ...{ periodStartDay: null, periodEndDay: null, prepaidMinor: 0, number: null, status: 'draft' },
  })
  expect(copy.header.from.name).toBe('Harbour IT')
  expect(copy.lines).toEqual([{ ...lineContentOf(lines[0]!), id: 'fresh' }])
})

test('[E57] fields of the server can not be set', () => {
  const known = { currency: 'EUR', number: 7, status: 'paid' }
  expect(newInvoice(dayOf('2026-01-31'), known)).toMatchObject({ number: null, status: 'draft' })
})

test('[E57] a new line has quantity one and no other content, and is valid', () => {
  expect(newLine('a0')).toMatchObject({
    kind: 'item',
    quantityThousandths: 1000,
    unit: 'C62',
    unitPriceMillionths: 0,
  })
  expect(validateEdit({ kind: 'addLine', line: { id: 'l1', ...newLine('a0') } })).toBeNull()
})
