import { linkPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { id } from '../input.ts'
import { problem } from '../problem.ts'
import { parseLink } from './link.ts'
import { requireSender } from './sender.ts'

/** The link to revoke. */
export const linkRevocation = v.object({ org: id, invoice: id, link: id })

/** Revokes a link for good; a revoked one does not change. */
export async function revokeLink(
  { org, invoice, link }: v.InferOutput<typeof linkRevocation>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    await requireSender(transaction, db, { org, invoice }, caller)
    const reference = db.doc(linkPath(org, invoice, link))
    const found = parseLink(await transaction.get(reference))
    if (!found) throw problem('linkUnknown')
    if (found.revokedAt === null) transaction.update(reference, { revokedAt: Timestamp.fromDate(now()) })
  })
}
