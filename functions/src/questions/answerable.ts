import { mayReach, questionPath, type Member } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import { requireSender } from '../links/sender.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { problem } from '../problem.ts'
import { questionIn, type StoredQuestion } from './question-in.ts'

/** A question and the member who may answer it. */
interface Answerable {
  question: StoredQuestion
  member: Member
  byName: string
}

/** The question that a caller answers or puts aside; throws where there is none, or the caller may not. */
export async function requireAnswerable(
  { transaction, db, org }: OrgTransaction,
  place: { invoice: string; question: string; at: Timestamp },
  caller: Caller,
): Promise<Answerable> {
  const { member, byName, invoice } = await requireSender(transaction, db, { org, ...place }, caller)
  if (invoice.deletedAt) throw problem('invoiceUnknown')
  const question = questionIn(await transaction.get(db.doc(questionPath(org, invoice.id, place.question))))
  if (!question) throw problem('invoiceUnknown')
  // the revision may have been issued to another customer than the current one
  if (!mayReach(member, question.customer)) throw problem('notAllowed')
  return { question, member, byName }
}
