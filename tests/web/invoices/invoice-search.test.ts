import { dayOf, lineWordsOf, readFields, totalsTable } from '@covoice/domain'
import { describe, expect, it, vi } from 'vitest'
import { everything } from '../../../web/src/invoices/filter/invoice-filter.ts'
import { byPlace } from '../../../web/src/invoices/list/invoice-order.ts'
import {
  matchesFilter,
  matchesSearch,
  numberIn,
  numbersIn,
} from '../../../web/src/invoices/filter/invoice-search.ts'
import { amountsIn } from '../../../web/src/invoices/filter/amount-search.ts'
import { byAmountQuery, byLineWordQuery } from '../../../web/src/invoices/list/queries.ts'
import { aLine } from '../../domain/builders.ts'
import { anInvoice, issued } from './an-invoice.ts'

const today = dayOf('2026-11-03')

describe('searching', () => {
  it.each([
    ['42', 42],
    ['INV-0042', 42],
    [' invoice 42 ', 42],
    ['Northwind', null],
    ['3M', null],
    ['', null],
  ])('[L6] the number in %o is %o', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })

  it.each([
    ['RE-2026-0001', [1]],
    ['RE20260012', [20260012, 2, 12, 60012, 260012]],
    ['42', [42, 2]],
    ['Northwind', []],
  ])('[L17] the numbers that %o can mean are %o', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers)
  })

  it.each(['RE-2026-0001', 're-2026', '0001', '1'])('[L17] %o finds RE-2026-0001 by its number', (text) => {
    const invoice = issued(1, { numberText: 'RE-2026-0001' })
    expect(matchesSearch(invoice, text)).toBe(true)
    expect(matchesSearch(issued(1, { numberText: 'RE-2025-0007' }), 'RE-2026-0001')).toBe(false)
  })

  it('[L6] finds by number and by the customer’s name, whatever case and accents', () => {
    const invoice = issued(42, { customerName: 'Müller & Söhne' })
    for (const text of ['42', '0042', 'inv-00', 'muller', 'SÖHNE mül', '']) {
      expect(matchesSearch(invoice, text), text).toBe(true)
    }
    for (const text of ['43', 'müller gmbh']) expect(matchesSearch(invoice, text), text).toBe(false)
  })
})

describe('searching by what is billed', () => {
  const totals = readFields(totalsTable, { totalMinor: 59_640, dueMinor: 9_640 })
  const invoice = issued(7, {
    totals,
    lineWords: lineWordsOf([aLine({ description: 'Réparation du Firewall' })]),
  })

  it.each(['596', '596.40', '596,40', '€596.40', '96', 'firewall', 'reparation FIRE'])(
    '[L52] %o finds an invoice by its total, its amount due or the text of a line',
    (text) => {
      expect(matchesSearch(invoice, text)).toBe(true)
    },
  )

  it.each(['597', '596.41', '0596', 'switch', 'firewall switch'])('[L52] %o does not find it', (text) => {
    expect(matchesSearch(invoice, text)).toBe(false)
  })

  it.each([
    'VPN-Zugang',
    'zugang, vpn',
    'Switch 24 Ports',
    'E-Mail Setup',
    'Kommunikationsinfrastruktur',
    'Switch Northwind',
    'INV-0008 e-mail',
  ])('[L52] %o finds an invoice by words that are cut up as those of its lines', (text) => {
    const descriptions = [
      'VPN-Zugang & E-Mail-Setup',
      'Switch 24 Ports',
      'Kommunikationsinfrastrukturen und anderes',
    ]
    const lineWords = lineWordsOf(descriptions.map((description) => aLine({ description })))
    const found = issued(8, { customerName: 'Northwind', lineWords })
    expect(matchesSearch(found, text)).toBe(true)
    const other = issued(9, { customerName: 'Northwind', lineWords: ['router'] })
    for (const search of [text, '24', 'e-', `${text} router`])
      expect(matchesSearch(other, search), search).toBe(false)
    expect(matchesSearch(found, `${text} router`)).toBe(false)
  })

  it.each([
    ['1.234', [123_400]],
    ['1,234.50', [123_450]],
    ['-100', [-10_099]],
    ['0042', []],
    ['INV-42', []],
    ['12 Main Street', []],
  ])('[L52] the amounts that %o can mean begin at %o', (text, from) => {
    expect(amountsIn(text, 'EUR').map((range) => range.from)).toEqual(from)
  })

  it('[L52] the words of lines are folded, each once, without short ones, and few', () => {
    const words = lineWordsOf([
      aLine({ position: 'a2', description: 'Switch & Switch' }),
      aLine({ position: 'a1', description: 'Straßenbau (24 x Møller)' }),
      aLine({ position: 'a0', description: 'gone', removed: true }),
    ])
    expect(words).toEqual(['strassenbau', 'moller', 'switch'])
    const many = Array.from({ length: 300 }, (_, n) => `word${n}`).join(' ')
    expect(lineWordsOf([aLine({ description: many })])).toHaveLength(100)
  })

  it('[L52] of texts that are long, or that folding makes long, only the beginnings are read', () => {
    const one = '\ufdfa'.repeat(10_000)
    const folding = vi.spyOn(String.prototype, 'normalize')
    const words = lineWordsOf(Array.from({ length: 1_000 }, () => aLine({ description: one })))
    const read = folding.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0)
    folding.mockRestore()
    expect(words.length).toBeGreaterThan(0)
    expect(read).toBeLessThanOrEqual(200_000)
    const late = aLine({ position: 'a1', description: 'Firewall' })
    expect(lineWordsOf([aLine({ description: one }), late])).toContain('firewall')
  })

  it('[L6] a limited member searches among the customers they are limited to', () => {
    const reach = { org: 'o', timeZone: 'UTC', today, customers: ['a', 'b'] }
    for (const query of [byAmountQuery(reach, { from: 1, to: 2 }), byLineWordQuery(reach, 'firewall')])
      expect(query?.where).toContainEqual(['customer', 'in', ['a', 'b']])
    expect(byLineWordQuery({ ...reach, customers: [] }, 'firewall')).toBeNull()
    expect(byLineWordQuery(reach, 'to')).toBeNull()
  })
})

describe('sifting what came', () => {
  it('[L7] overdue depends on the due day, for delivered and unpaid invoices', () => {
    const overdue = { ...everything, question: 'overdue' as const }
    const due = dayOf('2026-11-02')
    expect(matchesFilter(issued(1, { dueDay: due }), overdue, today)).toBe(true)
    expect(matchesFilter(issued(1, { dueDay: today }), overdue, today)).toBe(false)
    expect(matchesFilter(issued(1, { dueDay: due, status: 'paid' }), overdue, today)).toBe(false)
    expect(matchesFilter(anInvoice({ dueDay: due }), overdue, today)).toBe(false)
  })

  it('[L4] a row that no longer fits the filter leaves the list', () => {
    const filter = { ...everything, statuses: ['sent'] as const, customer: 'northwind' }
    expect(matchesFilter(issued(1), filter, today)).toBe(true)
    expect(matchesFilter(issued(1, { status: 'paid' }), filter, today)).toBe(false)
    expect(matchesFilter(issued(1, { customer: 'other' }), filter, today)).toBe(false)
    expect(matchesFilter(issued(1, { deletedAt: new Date() }), filter, today)).toBe(false)
  })

  it('[L1] drafts come first, the newest on top, then numbers, the newest on top', () => {
    const early = anInvoice({ createdAt: new Date('2026-11-01T08:00:00Z') })
    const late = anInvoice({ createdAt: new Date('2026-11-01T09:00:00Z') })
    const sorted = [issued(1), early, issued(12), late].sort(byPlace)
    expect(sorted.map(({ id, number }) => number ?? id)).toEqual([late.id, early.id, 12, 1])
  })
})
