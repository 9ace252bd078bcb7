import {
  connectedObstacles,
  invoicePath,
  transferId,
  transferPath,
  type BooksConnection,
  type BooksMapping,
  type ConnectableSoftware,
  type Revision,
  type TransferMark,
} from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { InvoiceContext } from '../commands/context.ts'
import { refusal, type Outcome } from '../commands/outcome.ts'
import { refused, type Refused } from '../commands/refusal.ts'
import { close } from '../invoices/close.ts'
import { readAll } from '../read-all.ts'
import { transferIn, waitingTransfer, type Transfer } from './transfer.ts'

/** The books that an invoice goes into, and its organisation's mapping. */
export interface Destination {
  software: ConnectableSoftware
  connection: BooksConnection
  mapping: BooksMapping
}

/**
 * Queues a transfer into connected books, after issuing the invoice or finishing its edit, all in the
 * command's transaction. A revision on its way stays so; for one that was sent before, the books are asked
 * first.
 */
export async function queueTransfer(
  context: InvoiceContext,
  { software, connection, mapping }: Destination,
): Promise<Outcome> {
  const { transaction, db, org, invoice, occasion, askedAt } = context
  const { books, chart, state } = connection
  if (state !== 'connected' || !books) return refusal(refused('booksNotConnected'))
  const objection = (revision: Revision): Refused | null => {
    const problems = connectedObstacles(software, revision, mapping, chart)
    return problems.length > 0 ? { kind: 'refused', problems } : null
  }
  const known = await knownTransfers(context)
  const { outcome, revision } = await close(context, objection)
  const stored = revision && known.get(revision.revision)
  if (!revision || !stored) return outcome

  const header = db.doc(invoicePath(org, invoice.id))
  const before = transferIn(stored)
  if (before && isUnderWay(before, books.id)) {
    // the request is renewed: a status set between the two requests no longer comes after it
    transaction.update(stored.ref, { askedAt })
    transaction.update(header, { askedAt })
    return outcome
  }
  const wish = { revision, software, books, occasion, askedAt }
  transaction.set(stored.ref, waitingTransfer(invoice.id, before, wish))
  const transfer: TransferMark = { transfer: stored.id, revision: revision.revision, state: 'queued' }
  transaction.update(header, { transfer, askedAt })
  return outcome
}

/** Whether it is on its way there already; a transfer that a worker has is not redirected to other books. */
const isUnderWay = (before: Transfer, books: string): boolean =>
  before.state === 'sending' || (before.state === 'queued' && before.books.id === books)

/**
 * The transfers of the invoice's current revision, and of the one that it may get: read before anything is
 * written.
 */
async function knownTransfers({
  transaction,
  db,
  org,
  invoice: { id, revision },
}: InvoiceContext): Promise<Map<number, DocumentSnapshot>> {
  const at = (of: number) => db.doc(transferPath(org, transferId(id, of)))
  const [last, next] = await readAll(transaction, at(revision), at(revision + 1))
  return new Map([
    [revision, last],
    [revision + 1, next],
  ])
}
