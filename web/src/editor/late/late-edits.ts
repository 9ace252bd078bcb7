import { lineFields, invoiceFields, basisKey, valueDigest, type Edit, type Field } from '@covoice/domain'
import type { FieldEdit, SentEntry } from '../../collaboration/journal/entry.ts'
import { addressOf, lineKey, setting, type FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'
import { saidBy, valueAt, type SheetDocument } from '../live/sheet-document.ts'

/** What an edit makes of a field. */
interface Made {
  key: FieldKey
  value: unknown
  edit: Edit
}

/** What somebody wrote last in a field, and saw there before, as digests. */
export interface WrittenLast {
  seen: string
  written: string
}

/** An invoice as the server has it; `writtenIn` has what I wrote last in a field, where that is known. */
export interface ServerSheet {
  sheet: SheetDocument
  writtenIn: (key: FieldKey) => WrittenLast | undefined
}

/** What an edit makes of each field that it changes. */
export function madeBy(edit: Edit): Made[] {
  switch (edit.kind) {
    case 'setField':
      return [{ key: edit.field, value: edit.value, edit }]
    case 'setFields':
      return settings(Object.entries(edit.values))
    case 'setLineField':
      return [{ key: lineKey(edit.line, edit.field), value: edit.value, edit }]
    case 'setLineFields':
      return settings(
        Object.entries(edit.values).map(([field, value]) => [`line:${edit.line}:${field}`, value]),
      )
    case 'addLine':
      return [{ key: lineKey(edit.line.id, '*'), value: saidBy(edit.line), edit }]
    case 'removeLine':
    case 'restoreLine':
      return [{ key: lineKey(edit.line, 'removed'), value: edit.kind === 'removeLine', edit }]
    case 'moveLine':
      return [{ key: lineKey(edit.line, 'position'), value: edit.position, edit }]
  }
}

const settings = (values: [FieldKey, unknown][]): Made[] =>
  values.map(([key, value]) => ({ key, value, edit: setting(key, value) }))

/** The latest edit of each field in these writes, on the value that its person saw before the first of them. */
export function latestEdits(writes: readonly SentEntry[]): FieldEdit[] {
  const latest = new Map<FieldKey, FieldEdit>()
  for (const { edits } of writes)
    for (const { edit, seen } of edits)
      for (const made of madeBy(edit as Edit)) {
        const first = latest.get(made.key)
        const atMs = seen?.atMs ?? 0
        latest.set(made.key, { ...made, seen: first?.seen ? { ...first.seen, atMs } : seen })
      }
  return [...latest.values()]
}

/** Whether an edit has reached the server, whatever a colleague made of its field since. */
export function hasReached({ sheet, writtenIn }: ServerSheet, { key, value }: FieldEdit): boolean {
  const { line, field } = addressOf(key)
  // nobody asks for an order of lines that is no more, and who removed a line would remove it again after a colleague
  if (field === 'position' || field === 'removed') return true
  if (field === '*') return sheet.lines.some(({ id }) => id === line)
  if (sameValue(valueAt(sheet, key), value)) return true
  const fields: Record<string, Field<unknown> | undefined> = line === null ? invoiceFields : lineFields
  const known = fields[field]
  const mine = writtenIn(key)
  if (known === undefined || mine === undefined) return false
  const digest = valueDigest(known, value)
  // what I wrote last, or what I saw when I wrote again
  return mine.written === digest || mine.seen === digest
}

/** What one person wrote last in a field of a document, and saw there before, as digests, as its bases say. */
export function digestsIn(bases: unknown, person: string, field: string): WrittenLast | undefined {
  const written = memberOf(memberOf(memberOf(bases, person), 'of'), basisKey(field))
  return typeof written === 'string' ? { seen: written.slice(0, 8), written: written.slice(8) } : undefined
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined
