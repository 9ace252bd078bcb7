import { rightToManage, invitationPath, isPending, type CallInput } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import { requireMember } from '../access/member.ts'
import { invitationIn } from './invitation.ts'

/** Revokes an invitation; a revoked or accepted one does not change. */
export async function revokeInvitation(
  { org, invitation }: CallInput<'revokeInvitation'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(db.doc(invitationPath(org, invitation)))
    const offer = invitationIn(found)
    const right = offer ? rightToManage(offer.role) : 'manageMembers'
    await requireMember({ transaction, db, org }, caller.uid, right)
    if (!offer) throw problem('invitationUnknown')
    if (isPending(offer)) transaction.update(found.ref, { revokedAt: Timestamp.fromDate(now()) })
  })
}
