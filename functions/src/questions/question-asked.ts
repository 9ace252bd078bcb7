import { can, mayReach, membersPath } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { memberIn } from '../access/member.ts'
import type { Dependencies } from '../dependencies.ts'
import { tellMembers } from '../notices/tell-members.ts'
import { questionIn } from './question-in.ts'

/**
 * Tells everybody who may answer a customer's new question. The event may come twice, or late: each person is told once.
 */
export async function questionAsked(
  { org, invoice, question }: { org: string; invoice: string; question: string },
  stored: DocumentSnapshot,
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const asked = questionIn(stored)
  if (!asked) return
  const members = await deps.db.collection(membersPath(org)).get()
  const people = members.docs.flatMap((one) => memberIn(one) ?? [])
  const answering = people.filter(
    (person) => can(person.role, 'emailInvoices') && mayReach(person, asked.customer),
  )
  await tellMembers(
    org,
    answering.map(({ uid }) => uid),
    { kind: 'question', invoice, about: question, by: null, at: asked.askedAt ?? Timestamp.now() },
    deps,
  )
}
