import { memberPath, organisationPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { id } from '../input.ts'
import { problem } from '../problem.ts'
import { requireAnotherOwner } from './last-owner.ts'
import { actToManage, parseMember, requireMember } from '../access/member.ts'
import { memberAccess, settledAccess } from './member-access.ts'

/** The member to change, and the new role and customers. */
export const memberChange = v.object({ org: id, uid: id, ...memberAccess })

/** Gives a member another role or other customers; it takes effect with their next action. */
export async function changeMember(
  input: v.InferOutput<typeof memberChange>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<void> {
  const { org, uid } = input
  const { role, customers } = settledAccess(input)
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(db.doc(memberPath(org, uid)))
    const member = parseMember(found)
    await requireMember({ transaction, db, org }, caller.uid, actToManage(role, member?.role ?? role))
    if (!member) throw problem('memberUnknown')
    if (member.role === 'owner' && role !== 'owner') await requireAnotherOwner(transaction, db, org, uid)
    const changedAt = Timestamp.fromDate(now())
    transaction.update(found.ref, { role, customers, changedBy: caller.uid, changedAt })
    transaction.update(db.doc(organisationPath(uid, org)), { role })
  })
}
