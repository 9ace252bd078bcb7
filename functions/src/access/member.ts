import { can, memberPath, roles, type Act } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { OrgTransaction } from '../org-transaction.ts'
import { problem } from '../problem.ts'

const member = v.object({
  role: v.picklist(roles),
  customers: v.nullable(v.array(v.string())),
  name: v.string(),
  email: v.string(),
})

/** A person in an organisation; `customers` null means all of them. */
export type Member = v.InferOutput<typeof member>

/** A member's document as read; null for a person who isn't a member. */
export function parseMember(snapshot: DocumentSnapshot): Member | null {
  return snapshot.exists ? v.parse(member, snapshot.data()) : null
}

/** The member record of a person; throws 'notAllowed' when there is none, or without the right `act`. */
export async function requireMember(
  { transaction, db, org }: OrgTransaction,
  uid: string,
  act: Act,
): Promise<Member> {
  const found = parseMember(await transaction.get(db.doc(memberPath(org, uid))))
  if (!found || !can(found.role, act)) throw problem('notAllowed')
  return found
}
