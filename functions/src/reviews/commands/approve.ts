import { commandKinds, ownValue, parseReviewMark, reviewsPath, type CommandOf } from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { done, refusal, type Outcome } from '../../commands/outcome.ts'
import { refused } from '../../commands/refusal.ts'
import { changedSince } from '../../invoices/changed-since.ts'
import { isNewer } from '../is-newer.ts'
import { storedContent } from '../stored-content.ts'
import { writeReview } from '../write-review.ts'

/** The command that approves a draft. */
export const approveCommand = invoicesCommand(commandKinds.approve, approve)

/**
 * Approves the content that was asked for review, that is stored now and that its author saw: all three are the same.
 * Nobody approves content whose review they asked for, also not by a colleague's request.
 */
async function approve(context: InvoiceContext, { seen }: CommandOf<'approve'>): Promise<Outcome> {
  const { transaction, db, org, invoice, occasion, askedAt } = context
  if (invoice.content === 'frozen') return refusal(refused('notOpen'))
  const known = parseReviewMark(invoice.review)
  if (!known || known.state === 'sentBack') return refusal(refused('noReview'))
  if (isNewer(known, askedAt)) return refusal(refused('overtaken'))
  const { lines, fingerprint } = await storedContent(context)
  const own = await transaction.get(
    db
      .collection(reviewsPath(org, invoice.id))
      .where('fingerprint', '==', known.fingerprint)
      .where('askedBy', '==', occasion.by)
      .limit(1),
  )
  if (!own.empty) return refusal(refused('ownReview'))
  if (known.fingerprint !== fingerprint) return refusal(refused('changedSinceAsked'))
  const changed = changedSince(ownValue(seen, invoice.id), { content: invoice, lines }, invoice, lines)
  if (changed) return refusal(changed)
  if (known.state === 'approved') return done(invoice)
  const { by, byName } = occasion
  const approved = { ...known, state: 'approved' as const, by, byName, at: askedAt }
  return writeReview(context, approved, { kind: 'approved', reason: null })
}
