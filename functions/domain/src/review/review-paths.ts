import { invoicePath } from '../paths.ts'

/** The path of an invoice's reviews. */
export const reviewsPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/reviews`

/** The path of one review. */
export const reviewPath = (org: string, invoice: string, review: string): string =>
  `${reviewsPath(org, invoice)}/${review}`
