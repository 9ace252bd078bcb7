import {
  isApproved,
  needsReview,
  orgPath,
  parseInvoiceSettings,
  parseOrganisation,
  parseReviewMark,
  settingsPath,
  type Invoice,
  type Line,
  type RefusalReason,
  type Revision,
  type ReviewMark,
} from '@covoice/domain'
import type { InvoiceTransaction } from '../commands/context.ts'
import type { Refused } from '../commands/refusal.ts'
import { fingerprint } from '../invoices/fingerprint.ts'
import { readAll } from '../read-all.ts'

/**
 * The refusal to freeze content that nobody else has approved as it stands, where the organisation requires it; null where
 * it may go out. The rule is read in the transaction that freezes, so that the one counts which holds then.
 */
export async function notApproved(
  { transaction, db, org }: Pick<InvoiceTransaction, 'transaction' | 'db' | 'org'>,
  { review }: Pick<Invoice, 'review'>,
  { content, totals }: Pick<Revision, 'content' | 'totals'>,
  lines: readonly Line[],
): Promise<Refused | null> {
  const [settings, profile] = await readAll(
    transaction,
    db.doc(settingsPath(org, 'invoice')),
    db.doc(orgPath(org)),
  )
  const sum = { currency: content.currency, totalMinor: totals.totalMinor }
  if (!needsReview(parseInvoiceSettings(settings.data()), parseOrganisation(org, profile.data()), sum))
    return null
  const known = parseReviewMark(review)
  const identity = fingerprint(content, lines)
  if (isApproved(known, identity)) return null
  return { kind: 'refused', problems: [why(known, identity)] }
}

function why(known: ReviewMark | null, identity: string): RefusalReason {
  if (!known) return { code: 'reviewNeeded' }
  if (known.state === 'sentBack') return { code: 'reviewSentBack', by: known.by }
  if (known.state === 'approved') return { code: 'approvalFell', by: known.by }
  return known.fingerprint === identity
    ? { code: 'reviewWaits', by: known.askedBy }
    : { code: 'reviewNeeded' }
}
