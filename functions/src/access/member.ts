import { can, memberPath, parseMember, type Right, type Member } from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { OrgTransaction } from '../org-transaction.ts'
import { problem } from '../problem.ts'
import { recordedName } from './distinct-name.ts'

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
  return allowed(await transaction.get(db.doc(memberPath(org, uid))), right)
}

/** The same, with the name under which an act at this time is recorded. */
export async function requireAuthor(
  { transaction, db, org }: OrgTransaction,
  uid: string,
  right: Right,
  at: Timestamp,
): Promise<{ member: Member; byName: string }> {
  const stored = await transaction.get(db.doc(memberPath(org, uid)))
  const member = allowed(stored, right)
  return { member, byName: recordedName(stored, member, at) }
}

function allowed(stored: DocumentSnapshot, right: Right): Member {
  const found = memberIn(stored)
  if (!found || !can(found.role, right)) throw problem('notAllowed')
  return found
}
