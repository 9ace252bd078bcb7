import { actToManage, invitationPath, type CallInput, type Role } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import { requireMember } from '../access/member.ts'

/** Revokes an invitation; a revoked or accepted one does not change. */
export async function revokeInvitation(
  { org, invitation }: CallInput<'revokeInvitation'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(db.doc(invitationPath(org, invitation)))
    const act = found.exists ? actToManage(found.get('role') as Role) : 'manageMembers'
    await requireMember({ transaction, db, org }, caller.uid, act)
    if (!found.exists) throw problem('invitationUnknown')
    if (found.get('acceptedAt') === null && found.get('revokedAt') === null)
      transaction.update(found.ref, { revokedAt: Timestamp.fromDate(now()) })
  })
}
