import { basisKey, invoiceFields, invoicePath, lineFields, linePath, valueDigest } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import type { Caller } from '../../../functions/src/caller.ts'
import type { WrittenPlace } from '../../../functions/src/history/overtaken.ts'
import { db } from '../direct.ts'

/** A document before and after a write. */
export interface Told {
  before: DocumentSnapshot
  after: DocumentSnapshot
}

/** What a person changes in one field, and the value that the person saw before. */
export interface Edit {
  by: Caller
  field: string
  saw: unknown
  writes: unknown
  /** When it was typed; now where nothing is said. */
  typedAt?: Date
}

/** Writes as a browser does, and returns the change that the trigger gets. */
export async function edited(
  place: WrittenPlace,
  { by, field, saw, writes, typedAt = new Date() }: Edit,
): Promise<Told> {
  const { org, invoice, line } = place
  const document = db.doc(line === null ? invoicePath(org, invoice) : linePath(org, invoice, line))
  const fields: Record<string, Parameters<typeof valueDigest>[0] | undefined> =
    line === null ? invoiceFields : lineFields
  const kind = fields[field]
  if (!kind) throw new Error(`There is no field ${field}`)
  const before = await document.get()
  await document.update({
    [field]: writes,
    [`basis.${by.uid}.at`]: Timestamp.fromDate(typedAt),
    [`basis.${by.uid}.of.${basisKey(field)}`]: valueDigest(kind, saw) + valueDigest(kind, writes),
    ...{ changedBy: by.uid, changedAt: Timestamp.now() },
  })
  return { before, after: await document.get() }
}
