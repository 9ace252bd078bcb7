import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import * as v from 'valibot'

const moment = v.instance(Timestamp)

const link = v.object({
  revision: v.number(),
  createdBy: v.string(),
  byName: v.string(),
  createdAt: moment,
  expiresAt: moment,
  revokedAt: v.nullable(moment),
  seenAt: v.nullable(moment),
  seenCount: v.number(),
})

/** A customer's link to one revision as members see it: everything except its secret. */
export type Link = v.InferOutput<typeof link>

/** A stored link, null when there is none. */
export function parseLink(snapshot: DocumentSnapshot): Link | null {
  return snapshot.exists ? v.parse(link, snapshot.data()) : null
}

/** Whether a link still opens its invoice. */
export function isValid({ revokedAt, expiresAt }: Link, now: Date): boolean {
  return revokedAt === null && expiresAt.toDate() > now
}
