import {
  invoicePath,
  linePath,
  seedId,
  seedPath,
  textDigest,
  textUpdatePath,
  withTextMarks,
} from '@covoice/domain'
import { writeTexts } from '../../backend/documents/text-writes.ts'
import type { TextBatch } from '../../collaboration/text/text-sending.ts'
import { addressOf, type FieldKey } from '../live/field-key.ts'

/** Writes a batch of changes to the documents of an invoice; all or none. */
export function writeBatch(
  { org, invoice }: { org: string; invoice: string },
  { updates, beginnings, whole }: TextBatch,
): Promise<void> {
  const seeds = [...beginnings].flatMap(([key, text]) => {
    const id = seedId(key)
    return id === null ? [] : { path: seedPath(org, invoice, id), data: { digest: textDigest(text) } }
  })
  const made = [...updates].map(([id, data]) => ({ path: textUpdatePath(org, invoice, id), data: { data } }))
  const changes = [...byOwner(whole)].map(([line, texts]) => ({
    path: line === null ? invoicePath(org, invoice) : linePath(org, invoice, line),
    fields: withTextMarks(texts),
  }))
  return writeTexts(invoicePath(org, invoice), { made: [...seeds, ...made], changes })
}

/** Whole texts by the line that has them; null for the header. */
function byOwner(whole: ReadonlyMap<FieldKey, string>): Map<string | null, Record<string, string>> {
  const owners = new Map<string | null, Record<string, string>>()
  for (const [key, text] of whole) {
    const { line, field } = addressOf(key)
    owners.set(line, { ...owners.get(line), [field]: text })
  }
  return owners
}
