import { revisionPath, type Revision } from '@covoice/domain'
import type { Firestore, Transaction } from 'firebase-admin/firestore'

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
