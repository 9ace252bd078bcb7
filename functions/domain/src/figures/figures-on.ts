import type { Day } from '../fields/day.ts'
import { noDueDay, type CountedKind, type Figures, type SummedKind, type Tally } from './figures.ts'

/** A sum in minor units of a currency. */
export interface CurrencySum {
  currency: string
  minor: number
}

/** A number of invoices and their sums: the organisation's currency first, also when 0, then any other. */
export interface Figure {
  count: number
  sums: readonly [CurrencySum, ...CurrencySum[]]
}

/** The figures as they are read on one day. */
export interface FiguresOfDay {
  /** Sent or Exported, with an amount due: what customers owe; of one customer, its balance. */
  outstanding: Figure
  /** The part of it that was due before this day. */
  overdue: Figure
  /** The number of drafts, and of issued invoices that are being edited. */
  drafts: number
  /** The totals of invoices that were sent first in the month of this day. */
  sentThisMonth: Figure
  /** The amounts that were paid in the month of this day. */
  paidThisMonth: Figure
  /** How many invoices ask a person for something. */
  needsYou: {
    /** Drafts, issued ones too; those whose email or transfer is on its way are not among them. */
    toSend: number
    /** The overdue ones. */
    toChase: number
    /** Those whose newest email failed, or may have been lost. */
    failed: number
    /** Those whose newest email did not reach a recipient, or was not wanted. */
    cameBack: number
  }
}

/** The figures on `today`, the organisation's day, for its currency. */
export function figuresOn(figures: Figures, today: Day, currency: string): FiguresOfDay {
  const sum = (kind: SummedKind, isMeant: (when: string) => boolean) =>
    figureIn(figures, { kind, isMeant, currency })
  const count = (kind: CountedKind) => figures.get(kind)?.count ?? 0
  const month = today.slice(0, 7)
  const overdue = sum('open', (due) => due !== noDueDay && due < today)
  return {
    outstanding: sum('open', () => true),
    overdue,
    drafts: count('draft'),
    sentThisMonth: sum('sent', (sent) => sent === month),
    paidThisMonth: sum('paid', (paid) => paid === month),
    needsYou: {
      toSend: count('toSend'),
      toChase: overdue.count,
      failed: count('failed'),
      cameBack: count('cameBack'),
    },
  }
}

interface Asked {
  kind: SummedKind
  isMeant: (when: string) => boolean
  currency: string
}

function figureIn(figures: Figures, { kind, isMeant, currency }: Asked): Figure {
  const meant = [...figures].flatMap(([key, tally]) => {
    const [keyKind, keyCurrency = '', when = ''] = key.split(' ')
    return keyKind === kind && isMeant(when) ? [{ ...tally, currency: keyCurrency }] : []
  })
  const others = [...new Set(meant.map((part) => part.currency))].filter((other) => other !== currency).sort()
  const sumIn = (wanted: string): CurrencySum => ({
    currency: wanted,
    minor: total(meant.filter((part) => part.currency === wanted)).minor,
  })
  return { count: total(meant).count, sums: [sumIn(currency), ...others.map(sumIn)] }
}

const total = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, { count, minor }) => ({ count: sum.count + count, minor: sum.minor + minor }), {
    count: 0,
    minor: 0,
  })
