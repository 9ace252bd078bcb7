import {
  answerMessageId,
  limits,
  mailLanguageOf,
  messagePath,
  orgPath,
  parseOrganisation,
  type DeliveryMark,
} from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import { countIn, dailyCounter } from '../daily-count.ts'
import { waiting, type AnswerMessage } from '../delivery/message.ts'
import { isDeliverable } from '../delivery/wire-address.ts'
import { readRevision } from '../invoices/read-revision.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { readAll } from '../read-all.ts'
import { answerMails } from './answer-words.ts'
import type { StoredQuestion } from './question-in.ts'

/** An answer that is about to be written. */
interface Posted {
  invoice: string
  question: StoredQuestion & { id: string }
  given: { id: string; text: string; by: string; byName: string; at: Timestamp }
}

/**
 * The email of an answer, and the act that puts it into the outbox within the transaction that writes the answer; null where
 * none is sent: without an address, on trial, or beyond the organisation's emails of a day.
 */
export async function answerPosting(
  { transaction, db, org }: OrgTransaction,
  { invoice, question, given }: Posted,
): Promise<{ delivery: DeliveryMark; post: () => void } | null> {
  if (!isDeliverable(question.email)) return null
  const { id, by, byName, at, text: answer } = given
  const [profile, counted] = await readAll(
    transaction,
    db.doc(orgPath(org)),
    dailyCounter(db, org, 'emails', at.toDate()),
  )
  const today = countIn(counted)
  const { plan } = parseOrganisation(org, profile.data())
  if (plan !== 'subscriber' || today >= limits.emailsPerDay) return null
  const revision = await readRevision(transaction, db, { org, invoice }, question.revision)
  if (!revision) return null
  const { from } = revision.content
  const language = mailLanguageOf(revision.language)
  const message = answerMessageId(invoice, question.id, id)
  const queued: AnswerMessage = {
    ...{ kind: 'answer', invoice, question: question.id, link: question.link, language, by, byName, at },
    ...answerMails[language],
    fields: { name: byName, company: from.name, number: revision.numberText, answer },
    replyTo: isDeliverable(from.email) ? from.email : '',
    ...waiting({ to: [question.email], cc: [] }),
  }
  return {
    delivery: { message, state: 'queued' },
    post: () => {
      transaction.create(db.doc(messagePath(org, message)), queued)
      transaction.set(counted.ref, { sent: today + 1 })
    },
  }
}
