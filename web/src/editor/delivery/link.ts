import { count, moment, readFields, shortText, type Table, type ValuesOf } from '@covoice/domain'

const linkTable = {
  revision: count,
  byName: shortText,
  createdAt: moment,
  expiresAt: moment,
  revokedAt: moment,
  seenAt: moment,
  seenCount: count,
} satisfies Table

/** A customer's link as a page shows it: everything except its secret. */
export type CustomerLink = ValuesOf<typeof linkTable> & { id: string }

/** A stored link; missing or invalid fields get their defaults. */
export function parseLink(id: string, data: Record<string, unknown>): CustomerLink {
  return { id, ...readFields(linkTable, data) }
}

/** Whether a link still opens the invoice. */
export function isValid({ revokedAt, expiresAt }: CustomerLink, now: Date): boolean {
  return revokedAt === null && expiresAt !== null && expiresAt > now
}
