import { parseHistoryEntry, parseOvertaken, type HistoryEntry, type OvertakenField } from '@covoice/domain'
import { sameValue } from '../live/same-value.ts'

/** Values of a line, or of the header, that somebody replaced without having seen them. */
export interface ShownOvertaken {
  line: string | null
  lineText: string
  madeAt: Date | null
  fields: readonly OvertakenField[]
}

/** One history entry as a page shows it; `unknown` is a kind of a newer version. */
export type ShownEntry = Omit<HistoryEntry<Date | null>, 'kind'> & {
  id: string
  kind: HistoryEntry<Date | null>['kind'] | 'unknown'
  overtaken: ShownOvertaken | null
  /** The colleague who was asked for a review; '' where anybody was. */
  reviewerName: string
}

/** A stored entry of the history; missing fields are empty. */
export function parseShownEntry(id: string, data: Record<string, unknown>): ShownEntry {
  const entry = parseHistoryEntry(data)
  const overtaken = entry.kind === 'overtaken' ? shownOvertaken(data) : null
  const reviewerName = typeof data.reviewerName === 'string' ? data.reviewerName : ''
  // the domain takes an unknown kind for a change of the status
  const kind = data.kind === undefined || data.kind === entry.kind ? entry.kind : 'unknown'
  return { ...entry, id, kind, at: dateOrNull(entry.at), overtaken, reviewerName }
}

function shownOvertaken(data: unknown): ShownOvertaken {
  const { line, lineText, madeAt, overtaken } = parseOvertaken(data)
  // typing can end at the value that it replaced
  const fields = overtaken.filter(({ from, to }) => !sameValue(from, to))
  return { line, lineText, madeAt: dateOrNull(madeAt), fields }
}

/** Whether an entry still tells anything. */
export const tells = ({ overtaken }: ShownEntry): boolean => overtaken === null || overtaken.fields.length > 0

const dateOrNull = (at: unknown): Date | null => (at instanceof Date ? at : null)
