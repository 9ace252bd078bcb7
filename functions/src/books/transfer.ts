import type { Books, Revision, TransferState } from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { Occasion } from '../occasion.ts'
import { mostAttempts } from '../config.ts'

/** Why an invoice is not in connected books, or not as it should be. */
export type TransferProblem =
  | 'refusedByBooks'
  | 'numberTaken'
  | 'connectionLost'
  | 'booksBusy'
  | 'answerLost'
  | 'serverFailed'
  /** The invoice was deleted before it left. */
  | 'withdrawn'
  /** A later revision goes, or went, in its place. */
  | 'superseded'
  /** It is there, but comes to another amount. */
  | 'amountsDiffer'

/** One revision on its way into connected books, under the one id that it has there and back. */
export interface Transfer {
  invoice: string
  revision: number
  numberText: string
  customer: string | null
  software: 'xero'
  books: Books
  state: TransferState
  /** How often it was asked for. */
  times: number
  attempts: number
  /** How many attempts it gets; each time it is asked for gives it more. */
  patience: number
  /** Who is at work on it, and until when nobody else may be. */
  holder: string | null
  leaseUntil: Timestamp | null
  /** Whether the books were ever asked to take it: then it may be there already. */
  asked: boolean
  problem: TransferProblem | null
  /** What the books' software said, for who looks into it. */
  detail: string
  /** The invoice's id in the books, and where a person looks at it. */
  entry: string | null
  entryUrl: string | null
  by: string
  byName: string
  /** When the server took it, when anybody last worked on it, and when its author asked. */
  at: Timestamp
  touchedAt: Timestamp
  askedAt: Timestamp
  doneAt: Timestamp | null
}

/** A stored transfer; null when there is none. */
export function transferIn(stored: DocumentSnapshot): Transfer | null {
  return stored.exists ? (stored.data() as Transfer) : null
}

/** What goes where, at whose wish. */
export interface Wish {
  revision: Revision
  books: Books
  occasion: Occasion
  askedAt: Timestamp
}

/** A transfer that nobody has worked on since it was asked for; of the one `before` it keeps what the same books know of it. */
export function waitingTransfer(
  invoice: string,
  before: Transfer | null,
  { revision, books, occasion, askedAt }: Wish,
): Transfer {
  const there = before?.books.id === books.id ? before : null
  // a number of its own, or its task would have the name of one that ran
  const attempts = before ? before.attempts + 1 : 0
  return {
    invoice,
    ...{ revision: revision.revision, numberText: revision.numberText, customer: revision.content.customer },
    ...{ software: 'xero', books, state: 'queued', times: (before?.times ?? 0) + 1 },
    ...{ attempts, patience: attempts + mostAttempts, holder: null, leaseUntil: null },
    ...{ asked: there?.asked ?? false, entry: there?.entry ?? null, entryUrl: there?.entryUrl ?? null },
    ...{ problem: null, detail: '', doneAt: null },
    ...{ by: occasion.by, byName: occasion.byName, at: occasion.at, touchedAt: occasion.at, askedAt },
  }
}
