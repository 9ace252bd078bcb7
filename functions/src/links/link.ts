import { parseLink, type CustomerLink } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { date } from '../stored-times.ts'

/** A stored link, null when there is none. */
export function linkIn(stored: DocumentSnapshot): CustomerLink | null {
  return stored.exists ? parseLink(stored.data(), date) : null
}
