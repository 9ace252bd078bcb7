import type { ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { historyTable } from './history-table.ts'

/** One entry of an invoice's history as stored: what, who, when, why, and its revision. */
export type HistoryEntry<Moment> = Omit<ValuesOf<typeof historyTable>, 'at'> & { at: Moment }

/** One of the kinds of history entries. */
export type HistoryKind = HistoryEntry<unknown>['kind']

/** A stored entry, its moment as found; missing and unknown values become empty ones. */
export function parseHistoryEntry(stored: unknown): HistoryEntry<unknown> {
  return readFields(historyTable, stored)
}
