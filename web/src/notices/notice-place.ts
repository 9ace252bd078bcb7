import type { RouteLocationRaw } from 'vue-router'
import type { ShownNotice } from './notice.ts'

/** The page that a notice leads to: its invoice, at the comment if it is about one, or the review that is asked for. */
export function placeOf({ kind, documentId, about }: ShownNotice): RouteLocationRaw {
  const atComment = (kind === 'mention' || kind === 'reply') && about !== ''
  const query = atComment ? { comment: about } : kind === 'reviewAsked' ? { review: '' } : {}
  return { name: 'invoice', params: { invoice: documentId }, query }
}
