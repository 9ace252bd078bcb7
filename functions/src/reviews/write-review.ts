import {
  commandEntryId,
  invoicePath,
  reviewPath,
  standingOf,
  type HistoryEntry,
  type ReviewMark,
} from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import type { InvoiceContext } from '../commands/context.ts'
import { done, type Outcome } from '../commands/outcome.ts'
import { recordHappening } from '../invoices/history.ts'

/** What history says about a review. */
type Told = Pick<HistoryEntry<Timestamp>, 'reason'> & { kind: 'reviewAsked' | 'approved' | 'sentBack' }

/** Writes a review, the mark on its invoice, and the history entry, all or none of them. */
export function writeReview(context: InvoiceContext, { review, ...fields }: ReviewMark, told: Told): Outcome {
  const { transaction, db, org, invoice, occasion, command } = context
  transaction.set(db.doc(reviewPath(org, invoice.id, review)), fields)
  transaction.update(db.doc(invoicePath(org, invoice.id)), { review: { review, ...fields } })
  const status = standingOf(invoice)
  const entry: HistoryEntry<Timestamp> = {
    ...told,
    ...occasion,
    ...{ from: status, to: status, day: null, revision: null, numberText: null, cause: 'person' },
  }
  recordHappening(
    context,
    { invoice: invoice.id, id: commandEntryId(command) },
    // history names the colleague who was asked
    { ...entry, ...(told.kind === 'reviewAsked' && { reviewerName: fields.reviewerName }) },
  )
  return done(invoice)
}
