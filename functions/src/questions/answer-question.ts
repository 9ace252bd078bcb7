import {
  isValidLink,
  questionLimits,
  linkPath,
  questionPath,
  type CallInput,
  type CallResult,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { linkIn } from '../access/link.ts'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import { answerPosting } from './answer-posting.ts'
import { requireAnswerable } from './answerable.ts'

/**
 * Stores an answer beside its question, once, and puts its email into the outbox in the same transaction, where the
 * customer left an address and the organisation subscribes. A link that opens nothing takes no answer: nobody could read it.
 */
export async function answerQuestion(
  { org, invoice, question: id, answer, text }: CallInput<'answerQuestion'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<CallResult<'answerQuestion'>> {
  return db.runTransaction(async (transaction) => {
    const at = Timestamp.fromDate(now())
    const context = { transaction, db, org }
    const { question, byName } = await requireAnswerable(context, { invoice, question: id, at }, caller)
    const known = question.answers.find((one) => one.id === answer)
    if (known && (known.by !== caller.uid || known.text !== text)) throw problem('malformed')
    if (known) return { emailed: question.email !== '' && question.delivery !== null }
    const link = linkIn(await transaction.get(db.doc(linkPath(org, invoice, question.link))))
    if (!link || !isValidLink(link, at.toDate())) throw problem('linkUnknown')
    if (question.answers.length >= questionLimits.answers) throw problem('malformed')
    const given = { id: answer, text, by: caller.uid, byName, at }
    const email = await answerPosting(context, { invoice, question: { ...question, id }, given })
    transaction.update(db.doc(questionPath(org, invoice, id)), {
      answers: [...question.answers, given],
      ...{ closed: false, closedByName: '', delivery: email?.delivery ?? null },
    })
    email?.post()
    return { emailed: email !== null }
  })
}
