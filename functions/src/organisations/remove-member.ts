import { rightToManage, memberPath, noticesPath, organisationPath, type CallInput } from '@covoice/domain'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { requireAnotherOwner } from './last-owner.ts'
import { memberIn, requireMember } from '../access/member.ts'

/**
 * Ends a membership, one's own or another's, and deletes its notices; the last owner stays. Removing a removed member
 * does nothing more.
 */
export async function removeMember(
  { org, uid }: CallInput<'removeMember'>,
  caller: Caller,
  { db }: Dependencies,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(db.doc(memberPath(org, uid)))
    const member = memberIn(found)
    if (uid !== caller.uid)
      await requireMember(
        { transaction, db, org },
        caller.uid,
        member ? rightToManage(member.role) : 'manageMembers',
      )
    if (!member) return
    if (member.role === 'owner') await requireAnotherOwner(transaction, db, org, uid)
    transaction.delete(found.ref)
    transaction.delete(db.doc(organisationPath(uid, org)))
  })
  await db.recursiveDelete(db.collection(noticesPath(org, uid)))
}
