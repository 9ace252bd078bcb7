import { historyPath, parseReviewMark, reviewsPath, settingsPath, type ReviewMark } from '@covoice/domain'
import type { Caller } from '../../../functions/src/caller.ts'
import type { Outcome } from '../../../functions/src/commands/outcome.ts'
import { aDraft, aMember, anOrganisation, ask, headerOf } from '../builders.ts'
import { db, documentsIn } from '../direct.ts'
import { seen } from '../email/mailing.ts'

/** An organisation that requires reviews, its owner Ann, the biller Ben, and a draft over 100.00. */
export async function aReviewing(
  rule: { reviewRule: string; reviewAboveMinor?: number } = { reviewRule: 'always' },
): Promise<{ org: string; ann: Caller; ben: Caller; invoice: string }> {
  const { org, owner: ann } = await anOrganisation()
  await db.doc(settingsPath(org, 'invoice')).update(rule)
  const ben = await aMember(org, 'biller')
  return { org, ann, ben, invoice: await aDraft(org, ann) }
}

/** Asks a colleague, or anybody, for the review of the content that is stored now, unless another one was seen. */
export async function askReview(
  org: string,
  by: Caller,
  invoice: string,
  { reviewer = null, saw }: { reviewer?: string | null; saw?: string } = {},
): Promise<Outcome | undefined> {
  const print = saw ?? (await seen(org, invoice))
  const asked = { kind: 'askReview' as const, invoices: [invoice], reviewer, seen: { [invoice]: print } }
  return (await ask(org, by, asked))[invoice]
}

/** Approves an invoice with the content that is stored now, unless another one was seen. */
export async function approve(
  org: string,
  by: Caller,
  invoice: string,
  saw?: string,
): Promise<Outcome | undefined> {
  const print = saw ?? (await seen(org, invoice))
  return (await ask(org, by, { kind: 'approve', invoices: [invoice], seen: { [invoice]: print } }))[invoice]
}

/** Sends an invoice back. */
export async function sendBack(
  org: string,
  by: Caller,
  invoice: string,
  reason = 'The hours are missing',
): Promise<Outcome | undefined> {
  return (await ask(org, by, { kind: 'sendBack', invoices: [invoice], reason }))[invoice]
}

/** The newest review on the header of an invoice. */
export async function markOf(org: string, invoice: string): Promise<ReviewMark | null> {
  return parseReviewMark((await headerOf(org, invoice)).review)
}

/** All reviews of an invoice. */
export const reviewsOf = async (org: string, invoice: string) =>
  Object.values(await documentsIn(reviewsPath(org, invoice)))

/** The kinds of its history entries, the oldest first, without the one about its creation. */
export async function historyOf(org: string, invoice: string): Promise<Record<string, unknown>[]> {
  const { docs } = await db.collection(historyPath(org, invoice)).orderBy('at').get()
  return docs.map((entry) => entry.data())
}
