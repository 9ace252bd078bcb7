import { invoicePath } from '../paths.ts'

/** The path of an invoice's presence, one document for each tab. */
export const presencesPath = (org: string, invoice: string): string => `${invoicePath(org, invoice)}/presence`

/** The path of one presence. */
export const presencePath = (org: string, invoice: string, session: string): string =>
  `${presencesPath(org, invoice)}/${session}`

/**
 * The id of a member's presence in one of their tabs, which is named by one digit or small letter: no member
 * has more than 36 on an invoice.
 */
export const presenceId = (uid: string, tab: string): string => `${uid}-${tab}`
