import { linkPath, type CallInput } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import { linkIn } from '../access/link.ts'
import { requireSender } from './sender.ts'

/** Revokes a link for good; a revoked one does not change. */
export async function revokeLink(
  { org, invoice, link }: CallInput<'revokeLink'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const at = Timestamp.fromDate(now())
    await requireSender(transaction, db, { org, invoice, at }, caller)
    const reference = db.doc(linkPath(org, invoice, link))
    const found = linkIn(await transaction.get(reference))
    if (!found) throw problem('linkUnknown')
    if (found.revokedAt === null) transaction.update(reference, { revokedAt: at })
  })
}
