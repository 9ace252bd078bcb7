import { historyEntryPath, historyPath, invoicePath, memberPath } from '@covoice/domain'
import { Timestamp, type Firestore, type Transaction } from 'firebase-admin/firestore'
import type { Occasion } from '../occasion.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Happening } from './decision.ts'
import { readAll } from '../read-all.ts'

/** Writes what a command, or an email, did to an invoice under its id: a second time fails instead of doubling it. */
export function recordHappening(
  transaction: Transaction,
  db: Firestore,
  place: { org: string; invoice: string; command: string },
  happening: Happening,
  occasion: Occasion,
  frozen: { revision: number | null; numberText: string | null },
  cause: 'person' | 'email' | 'export' = 'person',
): void {
  const entry = db.doc(historyEntryPath(place.org, place.invoice, place.command))
  transaction.create(entry, { ...happening, ...occasion, ...frozen, cause })
}

/** Writes that an invoice was created, once: the entry has the one id 'created'. */
export async function recordCreation(
  { org, invoice }: { org: string; invoice: string },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  const entry = db.collection(historyPath(org, invoice)).doc('created')
  await db.runTransaction(async (transaction) => {
    const [header, recorded] = await readAll(transaction, db.doc(invoicePath(org, invoice)), entry)
    if (!header.exists || recorded.exists) return
    const by = String(header.get('createdBy'))
    const creator = await transaction.get(db.doc(memberPath(org, by)))
    transaction.create(entry, {
      kind: 'created',
      by,
      byName: String(creator.get('name') ?? ''),
      at: header.get('createdAt') as Timestamp,
      cause: 'person',
      from: null,
      to: 'draft',
      day: null,
      reason: null,
      revision: null,
      numberText: null,
    })
  })
}
