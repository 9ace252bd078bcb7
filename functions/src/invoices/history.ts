import { historyEntryPath, historyPath, invoicePath, memberPath, type HistoryEntry } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { readAll } from '../read-all.ts'
import { timestamp } from '../stored-times.ts'

/** Writes a history entry of an invoice under the id of its cause: a second time fails instead of doubling it. */
export function recordHappening(
  { transaction, db, org }: OrgTransaction,
  { invoice, id }: { invoice: string; id: string },
  entry: HistoryEntry<Timestamp>,
): void {
  transaction.create(db.doc(historyEntryPath(org, invoice, id)), { ...entry })
}

/** Writes that an invoice was created, once: the entry has the one id 'created'. */
export async function recordCreation(
  { org, invoice }: { org: string; invoice: string },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  const entry = db.collection(historyPath(org, invoice)).doc('created')
  await db.runTransaction(async (transaction) => {
    const [header, recorded] = await readAll(transaction, db.doc(invoicePath(org, invoice)), entry)
    if (!header.createTime || recorded.exists) return
    const by = String(header.get('createdBy'))
    const creator = await transaction.get(db.doc(memberPath(org, by)))
    transaction.create(entry, {
      kind: 'created',
      by,
      byName: String(creator.get('name') ?? ''),
      at: timestamp.read(header.get('createdAt')) ?? header.createTime,
      cause: 'person',
      from: null,
      to: 'draft',
      day: null,
      reason: null,
      revision: null,
      numberText: null,
    } satisfies HistoryEntry<Timestamp>)
  })
}
