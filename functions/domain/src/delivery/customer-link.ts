import type { Field, Table, ValuesOf } from '../fields/field.ts'
import { count, shortText } from '../fields/field-kinds.ts'
import { readFields } from '../fields/read-fields.ts'
import { since } from '../fields/server-field-kinds.ts'

const linkTable = (moment: Field<Date | null>) =>
  ({
    revision: count,
    createdBy: shortText,
    byName: shortText,
    createdAt: moment,
    expiresAt: moment,
    revokedAt: since(moment),
    seenAt: moment,
    seenCount: count,
  }) satisfies Table

/** A customer's link to one revision as members see it: everything except its secret. */
export type CustomerLink = ValuesOf<ReturnType<typeof linkTable>>

/** A stored link; missing and odd fields are empty, `moment` reads its times. */
export function parseLink(stored: unknown, moment: Field<Date | null>): CustomerLink {
  return readFields(linkTable(moment), stored)
}

/** Whether a link still opens its invoice. */
export function isValidLink({ revokedAt, expiresAt }: CustomerLink, now: Date): boolean {
  return revokedAt === null && expiresAt !== null && expiresAt > now
}

const ofEmail = 'email-'

/** The id of the link that an email carries: there is one for each email, however often it is tried. */
export const emailLinkId = (message: string): string => `${ofEmail}${message}`

/** Whether a link was made for an email rather than by a person. */
export const isEmailLinkId = (link: string): boolean => link.startsWith(ofEmail)
