import { parseQuestion, type Question } from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import { timestamp } from '../stored-times.ts'

/** A question of a customer as the server reads it. */
export type StoredQuestion = Question<Timestamp>

/** A stored question; null when there is none. */
export function questionIn(stored: DocumentSnapshot): StoredQuestion | null {
  return stored.exists ? parseQuestion(stored.data(), timestamp) : null
}
