import { rightToManage, memberPath, organisationPath, type CallInput } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import { requireAnotherOwner } from './last-owner.ts'
import { memberIn, requireMember } from '../access/member.ts'
import { settledAccess } from './member-access.ts'

/** Gives a member another role or other customers; it takes effect with their next action. */
export async function changeMember(
  input: CallInput<'changeMember'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<void> {
  const { org, uid } = input
  const { role, customers } = settledAccess(input)
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(db.doc(memberPath(org, uid)))
    const member = memberIn(found)
    await requireMember({ transaction, db, org }, caller.uid, rightToManage(role, member?.role ?? role))
    if (!member) throw problem('memberUnknown')
    if (member.role === 'owner' && role !== 'owner') await requireAnotherOwner(transaction, db, org, uid)
    const changedAt = Timestamp.fromDate(now())
    transaction.update(found.ref, { role, customers, changedBy: caller.uid, changedAt })
    transaction.update(db.doc(organisationPath(uid, org)), { role })
  })
}
