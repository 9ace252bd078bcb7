import { isDay, type Day } from '../fields/day.ts'
import { statuses, type Status } from '../invoice/status.ts'

/** The kinds of history entries. */
export const historyKinds = [
  'created',
  'status',
  'issued',
  'reopened',
  'finished',
  'deleted',
  'restored',
  'emailed',
  'exported',
  'reminded',
] as const

/** One of `historyKinds`. */
export type HistoryKind = (typeof historyKinds)[number]

/** One entry of an invoice's history as stored: what, who, when, why, and its revision. */
export interface HistoryEntry<Moment> {
  kind: HistoryKind
  by: string
  byName: string
  at: Moment
  from: Status | null
  to: Status | null
  day: Day | null
  reason: string | null
  revision: number | null
  numberText: string | null
  cause: 'person' | 'email' | 'export'
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const status = (value: unknown): Status | null => statuses.find((one) => one === value) ?? null

/** A stored entry, its moment as found; missing and unknown values become empty ones. */
export function parseHistoryEntry(data: Record<string, unknown>): HistoryEntry<unknown> {
  const { by, byName, at, from, to, day, kind, reason, revision, numberText, cause } = data
  return {
    kind: historyKinds.find((one) => one === kind) ?? 'status',
    by: text(by),
    byName: text(byName),
    at,
    from: status(from),
    to: status(to),
    day: isDay(day) ? day : null,
    reason: textOrNull(reason),
    revision: typeof revision === 'number' ? revision : null,
    numberText: textOrNull(numberText),
    cause: cause === 'email' || cause === 'export' ? cause : 'person',
  }
}
