import { parseHistoryEntry, type HistoryEntry } from '@covoice/domain'

/** One history entry as a page shows it. */
export type ShownEntry = HistoryEntry<Date | null> & { id: string }

/** A stored entry of the history; missing fields are empty. */
export function parseShownEntry(id: string, data: Record<string, unknown>): ShownEntry {
  const entry = parseHistoryEntry(data)
  return { ...entry, id, at: entry.at instanceof Date ? entry.at : null }
}
