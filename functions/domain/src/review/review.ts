import { whole } from '../fields/server-field-kinds.ts'
import { idText, oneOf, opaque, shortText } from '../fields/field-kinds.ts'
import type { Table, ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { reviewStates } from './review-state.ts'

const requestTable = {
  state: oneOf(reviewStates),
  /** The identity of the content that is to be reviewed, and nothing else: another content needs another review. */
  fingerprint: shortText,
  askedBy: shortText,
  askedByName: shortText,
  askedAt: opaque,
  /** The colleague who was asked; '' where anybody may review who has the right. */
  reviewer: shortText,
  reviewerName: shortText,
} satisfies Table

const verdictTable = {
  /** Who approved or sent back, '' before. */
  by: shortText,
  byName: shortText,
  at: opaque,
  /** Why it was sent back. */
  reason: shortText,
} satisfies Table

const reviewTable = { ...requestTable, ...verdictTable } satisfies Table

/** A request for review of an invoice as stored, with its verdict. Only the server writes it. */
export type Review = ValuesOf<typeof reviewTable>

/** The newest review of an invoice, on its header: its id and its fields. */
export type ReviewMark = Review & { review: string }

/** A stored review; a missing or odd field is empty. */
export function parseReview(stored: unknown): Review {
  return readFields(reviewTable, stored)
}

const mark = whole({ review: idText, ...requestTable })

/** The newest review that a header stores; null where there is none, or one that can't be read. */
export function parseReviewMark(stored: unknown): ReviewMark | null {
  const read = mark.read(stored)
  return read ? { ...parseReview(stored), review: read.review } : null
}

/** Whether somebody has approved exactly this content. */
export function isApproved(review: ReviewMark | null, fingerprint: string): boolean {
  return review?.state === 'approved' && review.fingerprint === fingerprint
}
