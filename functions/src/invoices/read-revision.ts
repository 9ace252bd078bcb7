import { parseRevision, revisionPath, type Revision } from '@covoice/domain'
import type { Firestore, Transaction } from 'firebase-admin/firestore'
import type { InvoiceTransaction } from '../commands/context.ts'

/** A frozen revision, null when there is none; only the server writes it, complete, and it never changes. */
export async function readRevision(
  reader: Transaction | Firestore,
  db: Firestore,
  { org, invoice }: { org: string; invoice: string },
  revision: number,
): Promise<Revision | null> {
  const [stored] = await reader.getAll(db.doc(revisionPath(org, invoice, revision)))
  return stored?.exists ? parseRevision(stored.data()) : null
}

/** The last frozen revision of an issued invoice; throws when it is missing. */
export async function lastRevision({
  transaction,
  db,
  org,
  invoice: { id, revision },
}: Pick<InvoiceTransaction, 'transaction' | 'db' | 'org' | 'invoice'>): Promise<Revision> {
  const last = await readRevision(transaction, db, { org, invoice: id }, revision)
  if (!last) throw new Error(`revision ${revision} of ${id} is missing`)
  return last
}
