import {
  isApproved,
  needsReview,
  parseInvoiceSettings,
  parseReviewMark,
  type InvoiceSettings,
  type ReviewMark,
} from '@covoice/domain'
import { describe, expect, test } from 'vitest'

const mark: ReviewMark = {
  review: 'a-review',
  state: 'approved',
  fingerprint: 'a0',
  ...{ askedBy: 'ann', askedByName: 'Ann', askedAt: 1 },
  ...{ reviewer: '', reviewerName: '', by: 'ben', byName: 'Ben', at: 2, reason: '' },
}

const needs = (reviewRule: InvoiceSettings['reviewRule'], totalMinor: number, currency = 'EUR') =>
  needsReview({ reviewRule, reviewAboveMinor: 10_000 }, { currency: 'EUR' }, { currency, totalMinor })

describe('which invoices need a review', () => {
  test('[Z48] never, always, or those above an amount', () => {
    expect([needs('never', 1e9), needs('always', 0)]).toEqual([false, true])
    expect([10_000, 10_001, -10_000, -10_001].map((total) => needs('above', total))).toEqual([
      ...[false, true],
      ...[false, true],
    ])
  })

  test('[Z48] above an amount, every invoice in another currency', () => {
    expect([needs('above', 1, 'JPY'), needs('never', 1, 'JPY'), needs('above', 1)]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('[Z48] settings of an earlier release require none; a rule of a newer one requires a review of all', () => {
    expect(parseInvoiceSettings({})).toMatchObject({ reviewRule: 'never', reviewAboveMinor: 0 })
    for (const reviewRule of ['sometimes', '', null, 1])
      expect(parseInvoiceSettings({ reviewRule, reviewAboveMinor: '5' })).toMatchObject({
        ...{ reviewRule: 'always', reviewAboveMinor: 0 },
      })
  })
})

describe('the mark of a review', () => {
  test('[Z43] only an approval of the same content is one', () => {
    expect(isApproved(mark, 'a0')).toBe(true)
    expect(isApproved(mark, 'a1')).toBe(false)
    expect(isApproved({ ...mark, state: 'asked' }, 'a0')).toBe(false)
    expect(isApproved(null, 'a0')).toBe(false)
  })

  test('[Z43] a header without one, or with a part of one, has none', () => {
    const { fingerprint: _fingerprint, ...part } = mark
    expect([undefined, null, 'approved', {}, part].map(parseReviewMark)).toEqual(Array(5).fill(null))
    expect(parseReviewMark(mark)).toEqual(mark)
    const { by: _by, byName: _byName, at: _at, reason: _reason, ...asked } = mark
    expect(parseReviewMark(asked)).toMatchObject({ by: '', reason: '', at: null })
  })
})
