import { dayOf } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import { daysOfPreset } from '../../../web/src/invoices/filter/day-presets.ts'
import {
  everything,
  fromAddress,
  toAddress,
  type InvoiceFilter,
} from '../../../web/src/invoices/filter/invoice-filter.ts'

const filters: InvoiceFilter[] = [
  everything,
  {
    statuses: ['sent', 'paid'],
    question: 'overdue',
    customer: 'c1',
    dates: { kind: 'any' },
    search: 'INV-0042',
    order: { column: 'total', direction: 'asc' },
  },
  { ...everything, dates: { kind: 'preset', of: 'due', preset: 'lastMonth' } },
  { ...everything, dates: { kind: 'range', of: 'created', from: dayOf('2026-01-01'), to: null } },
  {
    ...everything,
    dates: { kind: 'range', of: 'invoiced', from: dayOf('2026-01-01'), to: dayOf('2026-02-28') },
  },
]

describe('the filter in the address', () => {
  it.each(filters)('[L4] reads back as written: %o', (filter) => {
    expect(fromAddress(toAddress(filter))).toEqual(filter)
  })

  it('[L4] keeps a preset by its name, so that a bookmark of this month stays this month', () => {
    const filter = { ...everything, dates: { kind: 'preset', of: 'created', preset: 'thisMonth' } as const }
    expect(toAddress(filter)).toEqual({ dates: 'created.thisMonth' })
  })

  it('[L4] is empty when everything is shown', () => {
    expect(toAddress({ ...everything, search: '  ' })).toEqual({})
  })

  it.each([
    { status: 'posted,sent' },
    { status: 'sent', dates: 'due.someday', customer: '' },
    { status: 'sent', dates: 'due.2026-02-31..yesterday' },
    { status: ['sent'], q: null },
  ])('[L4] ignores what it can’t read: %o', (query) => {
    const filter = fromAddress(query)
    expect(filter.dates).toEqual({ kind: 'any' })
    expect(filter.customer).toBeNull()
    expect(filter.statuses).toEqual(typeof query.status === 'string' ? ['sent'] : [])
  })
})

describe('[L5] the presets', () => {
  const today = dayOf('2026-03-31')

  it.each([
    ['today', '2026-03-31', '2026-03-31'],
    ['thisMonth', '2026-03-01', '2026-03-31'],
    ['lastMonth', '2026-02-01', '2026-02-28'],
    ['thisQuarter', '2026-01-01', '2026-03-31'],
    ['lastQuarter', '2025-10-01', '2025-12-31'],
    ['thisYear', '2026-01-01', '2026-12-31'],
    ['lastYear', '2025-01-01', '2025-12-31'],
  ] as const)('%s is %s to %s', (preset, from, to) => {
    expect(daysOfPreset(preset, today)).toEqual({ from, to })
  })
})
