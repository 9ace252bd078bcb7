import {
  commandEntryId,
  invoicePath,
  parseReviewMark,
  type Revision,
  type HistoryEntry,
} from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import type { InvoiceContext } from '../commands/context.ts'
import { done, refusal, type Outcome } from '../commands/outcome.ts'
import type { Change, Decision } from './decision.ts'
import { freeze, type Objection } from './freeze.ts'
import { recordHappening } from './history.ts'
import { recordNumber } from './numbers.ts'

/** The outcome, and the revision of the current content where that was asked for. */
export interface Applied {
  outcome: Outcome
  revision: Revision | null
}

/**
 * Writes a decided change within its transaction: frozen content, header, register and history together, or
 * none.
 */
export async function apply(
  context: InvoiceContext,
  change: Change,
  objection?: Objection,
): Promise<Applied> {
  const { transaction, db, org, invoice, occasion, askedAt } = context
  const frozen = change.freeze ? await freeze(context, objection) : null
  if (frozen?.kind === 'refused') return { outcome: refusal(frozen), revision: null }
  const header = { ...frozen?.header, ...change.header }
  const after = { ...invoice, ...header }
  const endsWaiting = header.content === 'frozen' && parseReviewMark(invoice.review)?.state === 'asked'
  transaction.update(db.doc(invoicePath(org, invoice.id)), {
    ...header,
    changedBy: occasion.by,
    changedAt: occasion.at,
    askedAt,
    // issued without the review that was asked for: nobody needs to look any more
    ...(endsWaiting && { review: null }),
    ...(change.chosen && { statusAskedAt: askedAt }),
  })
  if (change.register && invoice.number !== null) recordNumber(context, invoice.number, change.register)
  const cause = change.cause ?? 'person'
  const isTold = frozen?.isNew === true || cause === 'export'
  const shown = { revision: isTold ? after.revision : null, numberText: after.numberText }
  const entry: HistoryEntry<Timestamp> = { ...change.happening, ...occasion, ...shown, cause }
  recordHappening(context, { invoice: invoice.id, id: commandEntryId(context.command) }, entry)
  return { outcome: done(after), revision: frozen?.revision ?? null }
}

/** Carries out a decision, if it changes anything, and returns the outcome. */
export async function applyDecision(context: InvoiceContext, decision: Decision): Promise<Outcome> {
  const { transaction, db, org, invoice, askedAt } = context
  switch (decision.kind) {
    case 'refused':
      return refusal(decision)
    case 'nothing':
      transaction.update(db.doc(invoicePath(org, invoice.id)), { askedAt })
      return done(invoice)
    case 'change':
      return (await apply(context, decision)).outcome
  }
}
