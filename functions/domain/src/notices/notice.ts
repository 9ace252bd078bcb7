import type { ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { noticeTable, type noticeKinds } from './notice-table.ts'

/** One of the kinds of notices. */
export type NoticeKind = (typeof noticeKinds)[number]

/** A notice as stored: what one person is to know. */
export type Notice<Moment> = Omit<ValuesOf<typeof noticeTable>, 'at' | 'expiresAt'> & {
  at: Moment
  expiresAt: Moment
}

/** A stored notice, its moments as found; missing and unknown values become empty ones. */
export function parseNotice(stored: unknown): Notice<unknown> {
  return readFields(noticeTable, stored)
}

/**
 * The id of a notice: its kind, its document and what it is about there. A notice that is written twice is one, and no
 * client's id has a hyphen.
 */
export const noticeId = (kind: NoticeKind, document: string, about: string): string =>
  `${kind}-${document}-${about}`
