import type { RouteLocationRaw } from 'vue-router'
import type { ShownNotice } from './notice.ts'

/** The page that a notice leads to: its invoice, at the comment if it is about one. */
export function placeOf({ kind, documentId, about }: ShownNotice): RouteLocationRaw {
  const atComment = (kind === 'mention' || kind === 'reply') && about !== ''
  return { name: 'invoice', params: { invoice: documentId }, query: atComment ? { comment: about } : {} }
}
