/** What a person made of one field of a document. */
export interface FieldEdit {
  key: string
  value: unknown
  /** The value that the person saw before, and when they made the edit; undefined where nobody knows. */
  seen: { value: unknown; atMs: number } | undefined
  /** The edit as its kind of document writes it. */
  edit: unknown
}

interface Entry {
  id: string
  /** Whose edits these are: nobody else sees them. */
  person: string
  /** The document, which is in an organisation. */
  path: string
  atMs: number
}

/** A write that the server has not answered. */
export interface SentEntry extends Entry {
  state: 'sent'
  /** The page that made it. */
  tab: string
  /** What a person calls one change, however many writes it takes. */
  change: string | null
  edits: readonly Pick<FieldEdit, 'edit' | 'seen'>[]
  made: readonly { path: string; data: Record<string, unknown> }[]
}

/** An edit that the server did not take. A field of a document has one at most, its latest. */
export interface RefusedEntry extends Entry, FieldEdit {
  state: 'refused'
  reason: string
  /** No page heard why: its own was gone. */
  unheard?: true
}

/** What is kept on this device of an edit until the server has it. */
export type JournalEntry = SentEntry | RefusedEntry

/** The id of a refused edit. */
export const refusedId = (person: string, path: string, key: string): string =>
  ['refused', person, path, key].join(' ')

/** The refused edit of one field as an entry. */
export function refusedEntry(
  { person, path, reason }: Pick<RefusedEntry, 'person' | 'path' | 'reason'>,
  { key, value, seen, edit }: FieldEdit,
): RefusedEntry {
  const id = refusedId(person, path, key)
  const atMs = seen?.atMs ?? Date.now()
  return { id, person, path, atMs, state: 'refused', key, value, seen, edit, reason }
}

/** The number of changes in entries, as a person counts them. */
export function changesIn(entries: readonly SentEntry[]): number {
  const named = entries.flatMap(({ change, tab }) => (change === null ? [] : `${tab} ${change}`))
  return entries.length - named.length + new Set(named).size
}
