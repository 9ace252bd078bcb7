import { revisionPath, type Revision } from '@covoice/domain'
import type { Firestore, Transaction } from 'firebase-admin/firestore'
import type { InvoiceTransaction } from '../commands/context.ts'

/** A frozen revision as it was written, null when there is none; the server alone writes it, whole, and nothing changes it. */
export async function readRevision(
  reader: Transaction | Firestore,
  db: Firestore,
  { org, invoice }: { org: string; invoice: string },
  revision: number,
): Promise<Revision | null> {
  const [stored] = await reader.getAll(db.doc(revisionPath(org, invoice, revision)))
  return stored?.exists ? (stored.data() as Revision) : null
}

/** The revision that an issued invoice was last frozen as; throws when it is missing. */
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
