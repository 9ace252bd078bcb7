import { memberPath, organisationPath } from '@covoice/domain'
import * as v from 'valibot'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { id } from '../input.ts'
import { requireAnotherOwner } from './last-owner.ts'
import { actToManage, parseMember, requireMember } from '../access/member.ts'

/** The member to remove. */
export const removal = v.object({ org: id, uid: id })

/** Ends a membership, one's own or another's; the last owner stays. Removing a removed member does nothing. */
export async function removeMember(
  { org, uid }: v.InferOutput<typeof removal>,
  caller: Caller,
  { db }: Dependencies,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(db.doc(memberPath(org, uid)))
    const member = parseMember(found)
    if (uid !== caller.uid)
      await requireMember(
        { transaction, db, org },
        caller.uid,
        member ? actToManage(member.role) : 'manageMembers',
      )
    if (!member) return
    if (member.role === 'owner') await requireAnotherOwner(transaction, db, org, uid)
    transaction.delete(found.ref)
    transaction.delete(db.doc(organisationPath(uid, org)))
  })
}
