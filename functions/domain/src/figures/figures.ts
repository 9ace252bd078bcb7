import { isRecord } from '../fields/read-fields.ts'

/** A number of invoices, and the sum of their amounts in minor units of one currency. */
export interface Tally {
  count: number
  minor: number
}

/**
 * What is counted of any set of invoices: of one, of a customer's, or of an organisation's. Each key names what
 * is counted, see `figureKey`; a key that is absent counts nothing. The figures of two sets that share no invoice
 * add up to the figures of both.
 */
export type Figures = ReadonlyMap<string, Tally>

/** The kinds of figures that count invoices of any currency, without an amount; each is its own key. */
export const countedKinds = ['draft', 'toSend', 'failed', 'cameBack'] as const

/** One of `countedKinds`. */
export type CountedKind = (typeof countedKinds)[number]

/** The kinds of figures that sum amounts: unpaid by due day, sent and paid by month. */
export type SummedKind = 'open' | 'sent' | 'paid'

/** The place of an unpaid invoice without a due day. */
export const noDueDay = 'never'

/** The key of a sum: its kind, its currency, and the due day ('2026-12-14', or `noDueDay`) or the month ('2026-12'). */
export function figureKey(kind: SummedKind, currency: string, when: string): string {
  return `${kind} ${currency} ${when}`
}

/** Figures that count nothing. */
export const noFigures: Figures = new Map()

/** The figures of several sets of invoices together. What adds up to nothing is left out. */
export function sumOfFigures(parts: Iterable<Figures>): Figures {
  const sum = new Map<string, Tally>()
  for (const part of parts)
    for (const [key, { count, minor }] of part) {
      const known = sum.get(key) ?? { count: 0, minor: 0 }
      sum.set(key, { count: known.count + count, minor: known.minor + minor })
    }
  return new Map([...sum].filter(([, { count, minor }]) => count !== 0 || minor !== 0))
}

/** What has to be added to `before` for `after`; empty where they are equal. */
export function differenceOfFigures(after: Figures, before: Figures): Figures {
  const taken = [...before].map(([key, { count, minor }]) => [key, { count: -count, minor: -minor }] as const)
  return sumOfFigures([after, new Map(taken)])
}

/** The figures of a stored document, without what is no tally and what has fallen to nothing. It never throws. */
export function parseFigures(data: unknown): Figures {
  const stored = isRecord(data) && isRecord(data.tallies) ? data.tallies : {}
  const tallies = Object.entries(stored).flatMap(([key, tally]) =>
    isTally(tally) ? [[key, pick(tally)] as const] : [],
  )
  return sumOfFigures([new Map(tallies)])
}

/** The field of a document that `parseFigures` reads. */
export function storedFigures(figures: Figures): { tallies: Record<string, Tally> } {
  return { tallies: Object.fromEntries(figures) }
}

const isTally = (stored: unknown): stored is Tally =>
  isRecord(stored) && Number.isInteger(stored.count) && Number.isInteger(stored.minor)

const pick = ({ count, minor }: Tally): Tally => ({ count, minor })
