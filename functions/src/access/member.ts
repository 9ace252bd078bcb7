import { can, memberPath, parseMember, type Right, type Member } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { OrgTransaction } from '../org-transaction.ts'
import { problem } from '../problem.ts'

/** A member's document as read; null for a person who isn't a member. */
export function memberIn(snapshot: DocumentSnapshot): Member | null {
  return snapshot.exists ? parseMember(snapshot.id, snapshot.data()) : null
}

/** The member record of a person; throws 'notAllowed' when there is none, or without this right. */
export async function requireMember(
  { transaction, db, org }: OrgTransaction,
  uid: string,
  right: Right,
): Promise<Member> {
  const found = memberIn(await transaction.get(db.doc(memberPath(org, uid))))
  if (!found || !can(found.role, right)) throw problem('notAllowed')
  return found
}
