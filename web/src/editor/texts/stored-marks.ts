import {
  headerMarkTable,
  invoicePath,
  lineMarkTable,
  linesPath,
  markField,
  readFields,
  textDigest,
} from '@covoice/domain'
import { onScopeDispose } from 'vue'
import { watchDocument, watchQuery } from '../../backend/documents/documents.ts'
import { addressOf, type FieldKey } from '../live/field-key.ts'

type Marks = Readonly<Record<string, string>>

/**
 * The marks of an invoice's stored texts, '' for none, null while it is not known, and of what they are made. They come with
 * what the open sheet listens to anyway; until the scope ends.
 */
export function useStoredMarks(org: string, invoice: string) {
  let ofHeader: Marks | null = null
  let ofLines: ReadonlyMap<string, Marks> | null = null
  const failed = (): void => undefined
  const stops = [
    watchDocument(
      invoicePath(org, invoice),
      (_id, data) => readFields(headerMarkTable, data),
      (marks) => (ofHeader = marks),
      failed,
    ),
    watchQuery(
      { collection: linesPath(org, invoice) },
      (id, data) => [id, readFields(lineMarkTable, data)] as const,
      (rows) => (ofLines = new Map(rows)),
      failed,
    ),
  ]
  onScopeDispose(() => stops.forEach((stop) => stop()))
  function mark(key: FieldKey): string | null {
    const { line, field } = addressOf(key)
    const marks = line === null ? ofHeader : ofLines?.get(line)
    return marks ? (marks[markField(field)] ?? '') : null
  }
  return { mark, digest: textDigest }
}
