import { isDay, statuses, type Day, type Status } from '@covoice/domain'

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
export type HistoryKind = (typeof historyKinds)[number]

/** One history entry, as the server stored it. */
export interface HistoryEntry {
  id: string
  kind: HistoryKind
  by: string
  byName: string
  at: Date | null
  from: Status | null
  to: Status | null
  day: Day | null
  reason: string
  revision: number | null
  numberText: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const status = (value: unknown): Status | null => statuses.find((one) => one === value) ?? null

/** An entry of the stored history; missing fields are empty. */
export function parseHistoryEntry(id: string, data: Record<string, unknown>): HistoryEntry {
  const { by, byName, at, from, to, day, kind, reason, revision, numberText } = data
  return {
    id,
    kind: historyKinds.find((one) => one === kind) ?? 'status',
    by: text(by),
    byName: text(byName),
    at: at instanceof Date ? at : null,
    from: status(from),
    to: status(to),
    day: isDay(day) ? day : null,
    reason: text(reason),
    revision: typeof revision === 'number' ? revision : null,
    numberText: text(numberText),
  }
}
