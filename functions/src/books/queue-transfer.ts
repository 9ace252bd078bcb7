import {
  connectedObstacles,
  invoicePath,
  transferId,
  transferPath,
  type BooksConnection,
  type BooksMapping,
  type Invoice,
  type Revision,
  type TransferMark,
} from '@covoice/domain'
import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import { refused, type Refused } from '../commands/refusal.ts'
import type { Occasion } from '../occasion.ts'
import type { Dependencies } from '../dependencies.ts'
import { apply, type Applied } from '../invoices/apply.ts'
import { closed } from '../invoices/closed.ts'
import type { CommandOf } from '../invoices/command.ts'
import { done, refusal, type Outcome } from '../commands/outcome.ts'
import { readRevision } from '../invoices/read-revision.ts'
import { readAll } from '../read-all.ts'
import { transferIn, waitingTransfer, type Transfer } from './transfer.ts'

/** The books that an invoice goes into, and how they call what is on it. */
export interface Destination {
  connection: BooksConnection
  mapping: BooksMapping
}

/**
 * Sets an invoice on its way into connected books, issuing it or finishing its edit first, all in the command's
 * transaction. A revision that is on its way stays so; whether one that was sent before is there, the books are asked first.
 */
export async function queueTransfer(
  transaction: Transaction,
  place: Place,
  invoice: Invoice,
  { connection, mapping }: Destination,
  { occasion, command }: { occasion: Occasion; command: CommandOf<'export'> },
  deps: Dependencies,
): Promise<Outcome> {
  const { db } = deps
  const { books, chart, state } = connection
  if (state !== 'connected' || !books) return refusal(refused('booksNotConnected'))
  const objection = (revision: Revision): Refused | null => {
    const problems = connectedObstacles(revision, mapping, chart)
    return problems.length > 0 ? { kind: 'refused', problems } : null
  }
  const known = await knownTransfers(transaction, db, place, invoice)
  const change = closed(invoice)
  const { outcome, revision } = change
    ? await apply(transaction, place, invoice, change, occasion, command.createdAt, deps, objection)
    : await asItIs(transaction, place, invoice, objection, deps)
  const stored = revision && known.get(revision.revision)
  if (!revision || !stored) return outcome

  const before = transferIn(stored)
  const askedAt = command.createdAt
  if (before && isUnderWay(before, books.id)) {
    // the wish is renewed: what was chosen between the two no longer comes after it
    transaction.update(stored.ref, { askedAt })
    transaction.update(db.doc(invoicePath(place.org, place.invoice)), { askedAt })
    return outcome
  }
  const wish = { revision, books, occasion, askedAt }
  transaction.set(stored.ref, waitingTransfer(place.invoice, before, wish))
  const transfer: TransferMark = { transfer: stored.id, revision: revision.revision, state: 'queued' }
  transaction.update(db.doc(invoicePath(place.org, place.invoice)), { transfer, askedAt })
  return outcome
}

/** Whether it is on its way there already; what somebody is at work on is not turned to other books. */
const isUnderWay = (before: Transfer, books: string): boolean =>
  before.state === 'sending' || (before.state === 'queued' && before.books.id === books)

/** The transfers of the revision that an invoice has, and of the one that it may get: read before anything is written. */
async function knownTransfers(
  transaction: Transaction,
  db: Firestore,
  { org }: Place,
  { id, revision }: Invoice,
): Promise<Map<number, DocumentSnapshot>> {
  const at = (of: number) => db.doc(transferPath(org, transferId(id, of)))
  const [last, next] = await readAll(transaction, at(revision), at(revision + 1))
  return new Map([
    [revision, last],
    [revision + 1, next],
  ])
}

async function asItIs(
  transaction: Transaction,
  place: Place,
  invoice: Invoice,
  objection: (revision: Revision) => Refused | null,
  { db }: Dependencies,
): Promise<Applied> {
  const revision = await readRevision(transaction, db, place, invoice.revision)
  if (!revision) throw new Error(`revision ${invoice.revision} of ${invoice.id} is missing`)
  const objected = objection(revision)
  return objected ? { outcome: refusal(objected), revision: null } : { outcome: done(invoice), revision }
}
