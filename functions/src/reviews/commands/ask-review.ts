import {
  can,
  commandKinds,
  mayReach,
  memberPath,
  ownValue,
  parseReviewMark,
  problems,
  reviewsPath,
  type CommandOf,
  type ReviewMark,
} from '@covoice/domain'
import { recordedName } from '../../access/distinct-name.ts'
import { memberIn } from '../../access/member.ts'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { done, refusal, type Outcome } from '../../commands/outcome.ts'
import { refused } from '../../commands/refusal.ts'
import { changedSince } from '../../invoices/changed-since.ts'
import { readAll } from '../../read-all.ts'
import { isNewer } from '../is-newer.ts'
import { storedContent } from '../stored-content.ts'
import { writeReview } from '../write-review.ts'

/** The command that asks for the review of a draft. */
export const askReviewCommand = invoicesCommand(commandKinds.askReview, askReview)

/**
 * Asks for the review of the content that is stored now and that its author saw: nobody's request carries what only
 * another person has seen. A request that waits for the same content stays: who asked first may ask another colleague,
 * anybody else is told. Content that was sent back is asked for again by its first author alone, until it changes:
 * nobody approves content that they asked for, and in a team of two nobody would be left.
 */
async function askReview(
  context: InvoiceContext,
  { reviewer, seen }: CommandOf<'askReview'>,
): Promise<Outcome> {
  const { invoice, occasion, command, askedAt } = context
  if (invoice.content === 'frozen') return refusal(refused('notOpen'))
  const asked = reviewer === null ? { uid: '', name: '' } : await readReviewer(context, reviewer)
  if (!asked) return refusal(refused('noReviewer'))
  const { lines, fingerprint } = await storedContent(context)
  const changed = changedSince(ownValue(seen, invoice.id), { content: invoice, lines }, invoice, lines)
  if (changed) return refusal(changed)
  const found = problems(invoice, lines)
  if (found.length > 0) return refusal({ kind: 'refused', problems: found })

  const known = parseReviewMark(invoice.review)
  if (known && isNewer(known, askedAt)) return refusal(refused('overtaken'))
  if (known?.fingerprint === fingerprint) {
    if (known.state === 'approved') return refusal(refused('alreadyApproved'))
    const waits = known.state === 'asked'
    if (waits && known.askedBy !== occasion.by)
      return refusal({ kind: 'refused', problems: [{ code: 'reviewWaits', by: known.askedBy }] })
    if (waits && known.reviewer === asked.uid) return done(invoice)
  }
  const first = await earlierAuthor(context, fingerprint)
  if (first !== null) return refusal({ kind: 'refused', problems: [{ code: 'askedBefore', by: first }] })
  const review: ReviewMark = {
    review: command,
    ...{ state: 'asked', fingerprint },
    ...{ askedBy: occasion.by, askedByName: occasion.byName, askedAt },
    ...{ reviewer: asked.uid, reviewerName: asked.name },
    ...{ by: '', byName: '', at: null, reason: '' },
  }
  return writeReview(context, review, { kind: 'reviewAsked', reason: null })
}

/** A colleague who has asked for the review of this content, where this person has not; one who has left doesn't count. */
async function earlierAuthor(
  { transaction, db, org, invoice, occasion }: InvoiceContext,
  fingerprint: string,
): Promise<string | null> {
  const asked = await transaction.get(
    db.collection(reviewsPath(org, invoice.id)).where('fingerprint', '==', fingerprint).select('askedBy'),
  )
  const authors = [...new Set(asked.docs.map((review) => String(review.get('askedBy'))))]
  if (authors.length === 0 || authors.includes(occasion.by)) return null
  const members = await readAll(transaction, ...authors.map((uid) => db.doc(memberPath(org, uid))))
  const still = members.find((stored) => can(memberIn(stored)?.role ?? 'viewer', 'writeInvoices'))
  return still?.id ?? null
}

/** The colleague who is asked; null for the author, and for a person who may not approve this invoice. */
async function readReviewer(
  { transaction, db, org, invoice, occasion }: InvoiceContext,
  uid: string,
): Promise<{ uid: string; name: string } | null> {
  if (uid === occasion.by) return null
  const stored = await transaction.get(db.doc(memberPath(org, uid)))
  const member = memberIn(stored)
  if (!member || !can(member.role, 'approveInvoices') || !mayReach(member, invoice.customer)) return null
  return { uid, name: recordedName(stored, member, occasion.at) }
}
