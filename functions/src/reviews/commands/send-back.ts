import { commandKinds, parseReviewMark, type CommandOf } from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { refusal, type Outcome } from '../../commands/outcome.ts'
import { refused } from '../../commands/refusal.ts'
import { isNewer } from '../is-newer.ts'
import { writeReview } from '../write-review.ts'

/** The command that sends a draft back to the colleague who asked for its review. */
export const sendBackCommand = invoicesCommand(commandKinds.sendBack, sendBack)

/** Sends a draft back with a reason, also one that was approved before: its approval ends then. */
function sendBack(context: InvoiceContext, { reason }: CommandOf<'sendBack'>): Outcome {
  const { invoice, occasion, askedAt } = context
  if (invoice.content === 'frozen') return refusal(refused('notOpen'))
  const known = parseReviewMark(invoice.review)
  if (!known || known.state === 'sentBack') return refusal(refused('noReview'))
  if (isNewer(known, askedAt)) return refusal(refused('overtaken'))
  if (known.askedBy === occasion.by) return refusal(refused('ownReview'))
  const { by, byName } = occasion
  return writeReview(
    context,
    { ...known, state: 'sentBack', by, byName, at: askedAt, reason },
    { kind: 'sentBack', reason },
  )
}
