import { invoicePath } from '../paths.ts'

/** The path of an invoice's comments, which only the team reads. */
export const commentsPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/comments`

/** The path of one comment. */
export const commentPath = (org: string, invoice: string, comment: string): string =>
  `${commentsPath(org, invoice)}/${comment}`

/** The path of the mark of an invoice that has as many comments as it may have. */
export const commentsFullPath = (org: string, invoice: string): string =>
  `${invoicePath(org, invoice)}/full/comments`
