import type { Timestamp } from 'firebase-admin/firestore'

/** When something is decided, and at whose wish. */
export interface Occasion {
  by: string
  byName: string
  at: Timestamp
}
