import { parseReviewMark, type NoticeKind, type ReviewState } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { tellMembers } from '../notices/tell-members.ts'
import { timestamp } from '../stored-times.ts'

const kinds = {
  asked: 'reviewAsked',
  approved: 'approved',
  sentBack: 'sentBack',
} as const satisfies Record<ReviewState, NoticeKind>

/**
 * Tells the colleague who was asked for a review, and the author of a request of its answer. Where anybody may review,
 * nobody is told: the list of invoices says that some wait.
 */
export async function tellOfReview(
  { org, invoice }: { org: string; invoice: string },
  { before, after }: { before: DocumentSnapshot; after: DocumentSnapshot },
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const [known, mark] = [before, after].map((header) => parseReviewMark(header.get('review')))
  if (!mark || (known?.review === mark.review && known.state === mark.state)) return
  const isAsked = mark.state === 'asked'
  const person = isAsked ? mark.reviewer : mark.askedBy
  const at = timestamp.read(isAsked ? mark.askedAt : mark.at)
  if (person === '' || !at) return
  const by = isAsked ? mark.askedBy : mark.by
  await tellMembers(org, [person], { kind: kinds[mark.state], invoice, about: mark.review, by, at }, deps)
}
