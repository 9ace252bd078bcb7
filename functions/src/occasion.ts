import type { Timestamp } from 'firebase-admin/firestore'

/** When something is decided, and by whose request. */
export interface Occasion {
  by: string
  byName: string
  at: Timestamp
}
