import * as v from 'valibot'

const moment = v.fallback(v.nullable(v.date()), null)
const schema = v.object({
  revision: v.fallback(v.number(), 0),
  byName: v.fallback(v.string(), ''),
  createdAt: moment,
  expiresAt: moment,
  revokedAt: moment,
  seenAt: moment,
  seenCount: v.fallback(v.number(), 0),
})

/** A customer's link as a page shows it: everything except its secret. */
export type CustomerLink = v.InferOutput<typeof schema> & { id: string }

/** A stored link; missing or invalid fields get their defaults. */
export function parseLink(id: string, data: Record<string, unknown>): CustomerLink {
  return { id, ...v.parse(schema, data) }
}

/** Whether a link still opens the invoice. */
export function isValid({ revokedAt, expiresAt }: CustomerLink, now: Date): boolean {
  return revokedAt === null && expiresAt !== null && expiresAt > now
}
