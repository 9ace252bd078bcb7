import { invoicePath, parseInvoice, transferPath, type TransferMark } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot, type Transaction } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { delivered } from '../invoices/delivered.ts'
import { recordHappening } from '../invoices/history.ts'
import { transferIn, type ClaimedTransfer, type Passage, type TransferProblem } from './transfer.ts'
import type { Entry } from './xero.ts'

/** Why a transfer is where it is, with the books' own words. */
export interface TransferSetback {
  state: 'queued' | 'failed'
  problem: TransferProblem
  detail: string
}

/** The books have it: the transfer says where, and the invoice becomes Exported where that is a step forward; once, however often it is told. */
export async function recordEntry(
  { passage, holder }: ClaimedTransfer,
  entry: Pick<Entry, 'id' | 'url'>,
  differs: string | null,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { stored, transfer, header } = await readBoth(transaction, passage, db)
    if (transfer?.holder !== holder) return
    const at = Timestamp.fromDate(now())
    transaction.update(stored.ref, {
      ...{ state: 'done', doneAt: at, entry: entry.id, entryUrl: entry.url, ...released },
      ...{ problem: differs === null ? null : 'amountsDiffer', detail: differs ?? '' },
    })
    if (!header.exists) return
    const { from, to, header: fields } = delivered(header, 'exported', transfer.askedAt)
    const { exportedAt } = parseInvoice(header.id, header.data())
    transaction.update(header.ref, {
      ...fields,
      exportedAt: exportedAt ?? at,
      ...marked(header, stored.id, 'done'),
    })
    const { by, byName, revision, numberText, times } = transfer
    recordHappening(
      { transaction, db, org: passage.org },
      { invoice: transfer.invoice, id: `${stored.id}-xero-${times}` },
      {
        ...{ kind: 'exported', from, to, day: null, reason: null },
        ...{ by, byName, at, revision, numberText, cause: 'export' },
      },
    )
  })
}

/** The books don't have it, or nobody knows, and why; the invoice's status stays. */
export async function recordTransferSetback(
  { passage, holder }: ClaimedTransfer,
  setback: TransferSetback,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { stored, transfer, header } = await readBoth(transaction, passage, db)
    // whoever has lost the lease no longer speaks for it
    if (transfer?.holder === holder)
      setBack({ transaction, stored, header }, setback, Timestamp.fromDate(now()))
  })
}

/** Writes within a transaction that the books don't have it. */
export function setBack(
  {
    transaction,
    stored,
    header,
  }: { transaction: Transaction; stored: DocumentSnapshot; header: DocumentSnapshot },
  setback: TransferSetback,
  at: Timestamp,
): void {
  transaction.update(stored.ref, { ...setback, ...released, touchedAt: at })
  const mark = header.exists ? marked(header, stored.id, setback.state) : {}
  if ('transfer' in mark) transaction.update(header.ref, mark)
}

async function readBoth(transaction: Transaction, { org, transfer: id }: Passage, db: Dependencies['db']) {
  const stored = await transaction.get(db.doc(transferPath(org, id)))
  const transfer = transferIn(stored)
  const header = await transaction.get(db.doc(invoicePath(org, transfer?.invoice ?? 'none')))
  return { stored, transfer, header }
}

/** The mark on an invoice, if this is its newest transfer. */
function marked(
  header: DocumentSnapshot,
  transfer: string,
  state: TransferMark['state'],
): { transfer?: TransferMark } {
  const { transfer: mark } = parseInvoice(header.id, header.data())
  return mark?.transfer === transfer ? { transfer: { ...mark, state } } : {}
}

/** Nobody is at work on it any more. */
const released = { holder: null, leaseUntil: null }
