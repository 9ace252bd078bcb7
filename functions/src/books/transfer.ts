import {
  parseTransfer,
  type Books,
  type ConnectableSoftware,
  type Revision,
  type Transfer as StoredTransfer,
} from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import { mostAttempts } from '../config.ts'
import type { Occasion } from '../occasion.ts'
import { timestamp } from '../stored-times.ts'

/** The transfer of one revision into connected books, under one fixed id. */
export type Transfer = StoredTransfer<Timestamp>

/** A stored transfer; null when there is none. */
export function transferIn(stored: DocumentSnapshot): Transfer | null {
  return stored.exists ? parseTransfer(stored.data(), timestamp) : null
}

/** The revision, its books, and the person who requested it. */
export interface Wish {
  revision: Revision
  software: ConnectableSoftware
  books: Books
  occasion: Occasion
  askedAt: Timestamp
}

/** A newly requested transfer; it keeps what the same books know of the one `before`. */
export function waitingTransfer(
  invoice: string,
  before: Transfer | null,
  { revision, software, books, occasion, askedAt }: Wish,
): Transfer {
  const there = before?.books.id === books.id ? before : null
  // a number of its own, or its task would have the name of an earlier one
  const attempts = before ? before.attempts + 1 : 0
  return {
    invoice,
    ...{ revision: revision.revision, numberText: revision.numberText, customer: revision.content.customer },
    ...{ software, books, state: 'queued', times: (before?.times ?? 0) + 1 },
    ...{ attempts, patience: attempts + mostAttempts, holder: null, leaseUntil: null },
    ...{ asked: there?.asked ?? false, entry: there?.entry ?? null, entryUrl: there?.entryUrl ?? null },
    ...{ problem: null, detail: '', doneAt: null },
    ...{ by: occasion.by, byName: occasion.byName, at: occasion.at, touchedAt: occasion.at, askedAt },
  }
}
