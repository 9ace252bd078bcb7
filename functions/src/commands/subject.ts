import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { CommandContext } from './context.ts'
import type { AnyOutcome } from './outcome.ts'

/** A reference to a command. */
export interface CommandReference {
  org: string
  command: string
}

/** The subject of a command, with an outcome of its own: one of its invoices, or the organisation. */
export interface Subject {
  id: string
  /** The path of its document. */
  path: string
  isDone: (result: DocumentSnapshot) => boolean
  /** Whether its stored document is newer than the request. */
  isOvertaken: (stored: DocumentSnapshot) => boolean
  run: (context: CommandContext, stored: DocumentSnapshot) => Promise<AnyOutcome> | AnyOutcome
  /** Its entry in the result. */
  fields: (result: DocumentSnapshot, outcome: AnyOutcome, at: Timestamp) => object
}
