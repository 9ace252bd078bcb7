import type { Books, Revision, TransferProblem, TransferState } from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { Occasion } from '../occasion.ts'
import { mostAttempts } from '../config.ts'

/** The transfer of one revision into connected books, under one fixed id. */
export interface Transfer {
  invoice: string
  revision: number
  numberText: string
  customer: string | null
  software: 'xero'
  books: Books
  state: TransferState
  /** How often it was requested. */
  times: number
  attempts: number
  /** The allowed attempts; each request gives it more. */
  patience: number
  /** The worker that has it, and the end of its lease. */
  holder: string | null
  leaseUntil: Timestamp | null
  /** Whether the books were ever asked to accept it: then they may have it already. */
  asked: boolean
  problem: TransferProblem | null
  /** The words of the books' software, for support. */
  detail: string
  /** The invoice's id in the books, and its address there. */
  entry: string | null
  entryUrl: string | null
  by: string
  byName: string
  /** When the server queued it, when a worker last had it, and when its author requested it. */
  at: Timestamp
  touchedAt: Timestamp
  askedAt: Timestamp
  doneAt: Timestamp | null
}

/** A stored transfer; null when there is none. */
export function transferIn(stored: DocumentSnapshot): Transfer | null {
  return stored.exists ? (stored.data() as Transfer) : null
}

/** The revision, its books, and the person who requested it. */
export interface Wish {
  revision: Revision
  books: Books
  occasion: Occasion
  askedAt: Timestamp
}

/** A newly requested transfer; it keeps what the same books know of the one `before`. */
export function waitingTransfer(
  invoice: string,
  before: Transfer | null,
  { revision, books, occasion, askedAt }: Wish,
): Transfer {
  const there = before?.books.id === books.id ? before : null
  // a number of its own, or its task would have the name of an earlier one
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
