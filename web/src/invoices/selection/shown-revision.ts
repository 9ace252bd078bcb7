import type { Invoice } from '@covoice/domain'

/** The part of a ticked invoice that its PDF depends on. */
export type Ticked = Pick<Invoice, 'id' | 'content' | 'revision'>

/** The document of an issued invoice is its revision, which the server has stored; that of a draft is drawn anew. */
export const shownRevision = ({ content, revision }: Ticked): number | null =>
  content === 'frozen' && revision > 0 ? revision : null
