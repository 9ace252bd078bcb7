import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../../web/src/invoices/bulk/outcomes.ts'
import { problemKey } from '../../../web/src/invoices/bulk/problem-words.ts'
import { tickedSums } from '../../../web/src/invoices/selection/ticked-sum.ts'
import { anInvoice, issued } from './an-invoice.ts'

const totals = (totalMinor: number) => ({
  subtotalMinor: totalMinor,
  discountMinor: 0,
  chargesMinor: 0,
  allowancesMinor: 0,
  netMinor: totalMinor,
  taxMinor: 0,
  totalMinor,
  prepaidMinor: 0,
  cashRoundingMinor: 0,
  dueMinor: totalMinor,
})

describe('what became of several', () => {
  it('[L12] each refused invoice keeps its own reason', () => {
    const outcomes = {
      a: { outcome: 'done' },
      b: { outcome: 'refused', problem: 'noLines' },
      c: { outcome: 'refused' },
    } as const
    expect(outcomesOf({ outcomes })).toEqual({
      done: ['a'],
      refused: [
        { invoice: 'b', problem: 'noLines' },
        { invoice: 'c', problem: 'unknown' },
      ],
    })
  })

  it('[L12] a reason from a newer server has words, too', () => {
    expect(problemKey('noLines')).toBe('invoices.problems.noLines')
    expect(problemKey('somethingNew')).toBe('invoices.problems.unknown')
  })

  it('[L14] ticked rows are summed per currency, without rows that have no total yet', () => {
    const ticked = [
      issued(1, { totals: totals(1050) }),
      issued(2, { totals: totals(-50) }),
      issued(3, { totals: totals(700), currency: 'CHF' }),
      anInvoice(),
    ]
    expect(tickedSums(ticked)).toEqual({
      sums: [
        { currency: 'EUR', totalMinor: 1000 },
        { currency: 'CHF', totalMinor: 700 },
      ],
      missing: 1,
    })
  })
})
