import { invoicePath, orgPath } from '../paths.ts'

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

/** The path of an organisation's records of who edits which invoice, one document for each tab of a member. */
export const allHerePath = (org: string): string => `${orgPath(org)}/here`

/** The path of the record of one tab, which has the same id as its presence. */
export const herePath = (org: string, session: string): string => `${allHerePath(org)}/${session}`
