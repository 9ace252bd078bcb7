import { parseNotice, type Notice } from '@covoice/domain'
import type { RouteLocationRaw } from 'vue-router'

/** A notice as the app shows it. */
export type ShownNotice = Notice<Date | null> & { id: string }

/** A stored notice; missing fields are empty. */
export function parseShownNotice(id: string, data: Record<string, unknown>): ShownNotice {
  const notice = parseNotice(data)
  return { ...notice, id, at: dateOrNull(notice.at), expiresAt: dateOrNull(notice.expiresAt) }
}

/** The page that a notice leads to: its invoice, at the comment if it is about one. */
export function placeOf({ kind, documentId, about }: ShownNotice): RouteLocationRaw {
  const atComment = (kind === 'mention' || kind === 'reply') && about !== ''
  return { name: 'invoice', params: { invoice: documentId }, query: atComment ? { comment: about } : {} }
}

const dateOrNull = (at: unknown): Date | null => (at instanceof Date ? at : null)
