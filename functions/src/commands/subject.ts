import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { CommandContext } from './context.ts'
import type { AnyOutcome } from './outcome.ts'

/** Where a command is. */
export interface CommandReference {
  org: string
  command: string
}

/** What a command is carried out on with an outcome of its own: one of its invoices, or the organisation. */
export interface Subject {
  id: string
  /** Where its document is. */
  path: string
  isDone: (result: DocumentSnapshot) => boolean
  /** Whether its document, as stored, is newer than the wish. */
  isOvertaken: (stored: DocumentSnapshot) => boolean
  run: (context: CommandContext, stored: DocumentSnapshot) => Promise<AnyOutcome> | AnyOutcome
  /** What the result says of it. */
  fields: (result: DocumentSnapshot, outcome: AnyOutcome, at: Timestamp) => object
}
