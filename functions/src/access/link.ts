import { parseLink, type CustomerLink } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { linkLifeMs } from '../config.ts'
import { date } from '../stored-times.ts'

/** A stored link, null when there is none. */
export function linkIn(stored: DocumentSnapshot): CustomerLink | null {
  return stored.exists ? parseLink(stored.data(), date) : null
}

/** The document of a link to a revision that is made now, by a person or for one's email. */
export function newLink(made: { revision: number; by: string; byName: string }, at: Date) {
  return {
    revision: made.revision,
    createdBy: made.by,
    byName: made.byName,
    createdAt: Timestamp.fromDate(at),
    expiresAt: Timestamp.fromMillis(at.getTime() + linkLifeMs),
    revokedAt: null,
    seenAt: null,
    seenCount: 0,
  } satisfies Record<keyof CustomerLink, unknown>
}
