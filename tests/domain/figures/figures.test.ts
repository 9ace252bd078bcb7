import {
  dayOf,
  differenceOfFigures,
  figureKey,
  figuresOf,
  figuresOn,
  figuresVersion,
  isOverdue,
  noFigures,
  parseFigures,
  parseInvoice,
  parseOrganisation,
  storedFigures,
  sumOfFigures,
  type Figures,
  type Invoice,
} from '@covoice/domain'
import { describe, expect, test } from 'vitest'

const today = dayOf('2026-11-30')

/** An invoice over 120.00, of which 100.00 are due; say what matters. */
const anInvoice = (known: Partial<Invoice> = {}): Invoice => ({
  ...parseInvoice('i', {
    currency: 'EUR',
    dueDay: '2026-12-14',
    totals: { totalMinor: 12_000, dueMinor: 10_000 },
  }),
  content: 'frozen',
  status: 'sent',
  ...known,
})

/** What it counts when it was sent on `sentDay`. */
const of = (known: Partial<Invoice> = {}, sentDay: string | null = null): Figures =>
  figuresOf(anInvoice(known), sentDay === null ? null : dayOf(sentDay))

const on = (...parts: Figures[]) => figuresOn(sumOfFigures(parts), today, 'EUR')

const delivery = (state: 'failed' | 'unknown' | 'trouble' | 'accepted') => ({ message: 'm', state })

describe('what an invoice counts', () => {
  test('[U1] a draft is a draft, and asks to be sent unless it is on its way', () => {
    expect(on(of({ status: 'draft', content: 'open' }))).toMatchObject({
      drafts: 1,
      outstanding: { count: 0, sums: [{ currency: 'EUR', minor: 0 }] },
      needsYou: { toSend: 1, toChase: 0, failed: 0, cameBack: 0 },
    })
    for (const state of ['queued', 'rendering', 'sending', 'failed', 'unknown', 'trouble'] as const)
      expect(on(of({ status: 'draft', delivery: { message: 'm', state } }))).toMatchObject({
        drafts: 1,
        needsYou: { toSend: 0 },
      })
    const transfer = { transfer: 't', revision: 1 }
    for (const state of ['queued', 'sending'] as const)
      expect(on(of({ status: 'draft', transfer: { ...transfer, state } })).needsYou.toSend).toBe(0)
    // a person set it to Draft, and finished its edit: nothing is on its way
    for (const state of ['accepted', 'delivered', 'opened'] as const)
      expect(on(of({ status: 'draft', delivery: { message: 'm', state } })).needsYou.toSend).toBe(1)
    for (const state of ['done', 'failed'] as const)
      expect(on(of({ status: 'draft', transfer: { ...transfer, state } })).needsYou.toSend).toBe(1)
    expect(on(of({ status: 'draft' }))).toMatchObject({ drafts: 1, needsYou: { toSend: 1 } })
    // an issued invoice that is being edited: not its amounts, which change with every key
    const edited = { status: 'draft', statusBefore: 'sent', content: 'open', paidDay: today } as const
    expect(of(edited, '2026-11-02')).toEqual(of({ status: 'draft', content: 'open' }))
  })

  test('[U1] a sent or exported invoice is outstanding by its amount due, and overdue after its due day', () => {
    const hundred = { count: 1, sums: [{ currency: 'EUR', minor: 10_000 }] }
    const none = { count: 0, sums: [{ currency: 'EUR', minor: 0 }] }
    for (const status of ['sent', 'exported'] as const) {
      expect(on(of({ status }))).toMatchObject({ drafts: 0, outstanding: hundred, overdue: none })
      expect(on(of({ status, dueDay: today }))).toMatchObject({ overdue: none, needsYou: { toChase: 0 } })
      const late = on(of({ status, dueDay: dayOf('2026-11-29') }))
      expect(late).toMatchObject({ outstanding: hundred, overdue: hundred, needsYou: { toChase: 1 } })
      expect(on(of({ status, dueDay: null }))).toMatchObject({ outstanding: hundred, overdue: none })
    }
  })

  test('[U1] whether it is overdue is what the list says', () => {
    const { totals } = anInvoice()
    for (const status of ['draft', 'exported', 'sent', 'paid', 'refunded'] as const)
      for (const dueMinor of [-1, 0, 1, null])
        for (const dueDay of [null, dayOf('2026-11-29'), today]) {
          const invoice = {
            status,
            dueDay,
            totals: dueMinor === null || !totals ? null : { ...totals, dueMinor },
          }
          expect(on(of(invoice)).overdue.count).toBe(isOverdue(invoice, today) ? 1 : 0)
        }
  })

  test('[U1] sent is its total in the month of its first sending, paid the amount due in that of its payment', () => {
    const sent = (day: string) => on(of({}, day)).sentThisMonth
    expect(sent('2026-11-01')).toEqual({ count: 1, sums: [{ currency: 'EUR', minor: 12_000 }] })
    expect(sent('2026-10-31').count).toBe(0)
    const paid = on(of({ status: 'paid', paidDay: dayOf('2026-11-30') }, '2026-11-01'))
    expect(paid.paidThisMonth).toEqual({ count: 1, sums: [{ currency: 'EUR', minor: 10_000 }] })
    expect(paid).toMatchObject({ sentThisMonth: { count: 1 }, outstanding: { count: 0 } })
    expect(on(of({ status: 'paid', paidDay: dayOf('2025-11-30') })).paidThisMonth.count).toBe(0)
    expect(on(of({ status: 'refunded', paidDay: dayOf('2026-11-30') })).paidThisMonth.count).toBe(0)
  })

  test('[U1] an email that failed, or came back, needs somebody until it is paid or edited', () => {
    const needs = (known: Partial<Invoice>) => on(of(known)).needsYou
    expect(needs({ delivery: delivery('failed') })).toMatchObject({ failed: 1, cameBack: 0 })
    expect(needs({ delivery: delivery('unknown'), status: 'draft' })).toMatchObject({ failed: 1, toSend: 0 })
    expect(needs({ delivery: delivery('trouble') })).toMatchObject({ failed: 0, cameBack: 1 })
    expect(needs({ delivery: delivery('accepted') })).toMatchObject({ failed: 0, cameBack: 0 })
    for (const status of ['paid', 'refunded'] as const)
      expect(needs({ delivery: delivery('failed'), status })).toMatchObject({ failed: 0 })
    expect(needs({ delivery: delivery('failed'), status: 'draft', content: 'open' })).toMatchObject({
      failed: 0,
      toSend: 1,
    })
  })

  test('[U1] in the bin it counts nothing', () => {
    expect(of({ deletedAt: new Date(), delivery: delivery('failed') }, '2026-11-01')).toEqual(noFigures)
  })
})

describe('figures of several invoices', () => {
  test('[U2] figures add up, and a difference leads from one to the other', () => {
    const [a, b] = [of({}, '2026-11-01'), of({ status: 'paid', paidDay: today }, '2026-10-01')]
    const both = sumOfFigures([a, b])
    expect(both.get(figureKey('sent', 'EUR', '2026-11'))).toEqual({ count: 1, minor: 12_000 })
    expect(on(a, a).outstanding).toEqual({ count: 2, sums: [{ currency: 'EUR', minor: 20_000 }] })
    expect(differenceOfFigures(both, a)).toEqual(b)
    expect(differenceOfFigures(a, a)).toEqual(noFigures)
    expect(sumOfFigures([a, differenceOfFigures(b, a)])).toEqual(b)
  })

  test('[U2] every currency has its own sum, that of the organisation is first', () => {
    const { outstanding } = on(of({ currency: 'USD' }), of({ currency: 'CHF' }), of({ currency: 'USD' }))
    expect(outstanding.count).toBe(3)
    expect(outstanding.sums).toEqual([
      { currency: 'EUR', minor: 0 },
      { currency: 'CHF', minor: 10_000 },
      { currency: 'USD', minor: 20_000 },
    ])
  })

  test('[U2] stored figures are read back, and odd values are left out', () => {
    const figures = of({}, '2026-11-01')
    expect(parseFigures({ ...storedFigures(figures), customer: 'c' })).toEqual(figures)
    for (const odd of [
      null,
      7,
      {},
      { tallies: 1 },
      { tallies: { toSend: { count: 0, minor: 0 }, draft: 3, open: { count: '1', minor: 0 } } },
    ])
      expect(parseFigures(odd)).toEqual(noFigures)
    const hostile: unknown = JSON.parse(
      '{"tallies":{"__proto__":{"count":1,"minor":0},"constructor":{"count":2,"minor":0}}}',
    )
    expect(on(parseFigures(hostile))).toEqual(on(noFigures))
  })

  test('[U2] an organisation has figures once they are counted by this definition or a newer one', () => {
    for (const [counted, hasFigures] of [
      [undefined, false],
      [0, false],
      [String(figuresVersion), false],
      [figuresVersion - 1, false],
      [figuresVersion, true],
      [figuresVersion + 1, true],
    ])
      expect(parseOrganisation('o', { figuresVersion: counted }).hasFigures).toBe(hasFigures)
  })
})
