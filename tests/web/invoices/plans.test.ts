import { describe, expect, it } from 'vitest'
import { deletable, deletionPlan } from '../../../web/src/invoices/bulk/deletion-plan.ts'
import { needsAnswer, statusPlan } from '../../../web/src/invoices/bulk/status-plan.ts'
import { anInvoice, issued } from './an-invoice.ts'

describe('setting the status of several', () => {
  it('[L10] asks once for the day or the reason that any of them needs', () => {
    const plan = statusPlan([issued(1, { status: 'refunded' }), issued(2)], 'paid')
    expect(plan).toMatchObject({ asksDay: true, asksReason: true })
    expect(plan.backward).toHaveLength(1)
    expect(statusPlan([issued(2)], 'paid')).toMatchObject({ asksDay: true, asksReason: false })
  })

  it('[L10] leaves out those that have the status already', () => {
    const plan = statusPlan([issued(1), issued(2, { status: 'exported' })], 'sent')
    expect(plan.changing.map(({ number }) => number)).toEqual([2])
    expect(needsAnswer(plan)).toBe(false)
  })

  it('[L10] says which drafts will get their number, because that can’t be undone', () => {
    const plan = statusPlan([anInvoice(), issued(2, { status: 'exported' })], 'sent')
    expect(plan.issuing).toHaveLength(1)
    expect(needsAnswer(plan)).toBe(true)
  })

  it('[L10] says which issued invoices would open again', () => {
    const plan = statusPlan([issued(1)], 'draft')
    expect(plan.opening).toHaveLength(1)
    expect(plan).toMatchObject({ asksReason: true, issuing: [] })
  })
})

describe('deleting several', () => {
  const ticked = [anInvoice(), issued(1), issued(2, { status: 'draft' })]

  it('[L11] only owner and admin delete issued invoices and numbered drafts', () => {
    expect(deletable(deletionPlan(ticked, 'admin'))).toHaveLength(3)
    const plan = deletionPlan(ticked, 'biller')
    expect(deletable(plan)).toEqual([ticked[0]])
    expect(plan.refused).toEqual([ticked[1], ticked[2]])
    expect(deletable(deletionPlan(ticked, 'viewer'))).toEqual([])
  })
})
