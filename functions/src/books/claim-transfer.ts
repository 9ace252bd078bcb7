import { randomUUID } from 'node:crypto'
import { invoicePath, parseInvoice, transferPath, transfersPath } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { leaseMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { setBack, type TransferSetback } from './record-transfer.ts'
import { transferIn, type ClaimedTransfer, type Passage, type Transfer } from './transfer.ts'

/**
 * Takes a transfer that waits, or whose last worker died; null where there is nothing to do: for one of a deleted invoice,
 * or of a revision that a later one has replaced. Throws while another worker is at this invoice.
 */
export async function claimTransfer(passage: Passage, deps: Dependencies): Promise<ClaimedTransfer | null> {
  const { db, now } = deps
  const holder = randomUUID()
  return db.runTransaction(async (transaction) => {
    const stored = await transaction.get(db.doc(transferPath(passage.org, passage.transfer)))
    const transfer = transferIn(stored)
    if (!transfer || (transfer.state !== 'queued' && transfer.state !== 'sending')) return null
    const all = await transaction.get(
      db.collection(transfersPath(passage.org)).where('invoice', '==', transfer.invoice),
    )
    const at = Timestamp.fromDate(now())
    if (all.docs.some((one) => isHeld(transferIn(one), at)))
      throw new Error(`transfer ${passage.org}/${passage.transfer} is being worked on`)
    const header = await transaction.get(db.doc(invoicePath(passage.org, transfer.invoice)))
    const stay = whyStays(transfer, header)
    if (stay) {
      setBack({ transaction, stored, header }, stay, at)
      return null
    }
    const attempts = transfer.attempts + 1
    const leaseUntil = Timestamp.fromMillis(at.toMillis() + leaseMs)
    transaction.update(stored.ref, { state: 'sending', attempts, holder, leaseUntil })
    return { passage, holder, transfer: { ...transfer, attempts }, isDeleted: isDeleted(header) }
  })
}

const isHeld = (transfer: Transfer | null, at: Timestamp): boolean =>
  transfer?.state === 'sending' && (transfer.leaseUntil?.toMillis() ?? 0) > at.toMillis()

const isDeleted = (header: DocumentSnapshot): boolean =>
  !header.exists || parseInvoice(header.id, header.data()).deletedAt !== null

function whyStays(transfer: Transfer, header: DocumentSnapshot): TransferSetback | null {
  if (isDeleted(header) && !transfer.asked) return { state: 'failed', problem: 'withdrawn', detail: '' }
  const newest = header.exists ? parseInvoice(header.id, header.data()).transfer : null
  if (newest !== null && newest.revision > transfer.revision)
    return { state: 'failed', problem: 'superseded', detail: '' }
  if (transfer.attempts < transfer.patience) return null
  // what ends its worker each time would end all that come after
  return { state: 'failed', problem: transfer.problem ?? 'serverFailed', detail: transfer.detail }
}

/** Marks that the books are about to be asked to take it; false when the lease was lost to another worker meanwhile. */
export async function beginAsking(
  { passage, holder }: ClaimedTransfer,
  { db }: Pick<Dependencies, 'db'>,
): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const stored = await transaction.get(db.doc(transferPath(passage.org, passage.transfer)))
    if (stored.get('state') !== 'sending' || stored.get('holder') !== holder) return false
    transaction.update(stored.ref, { asked: true })
    return true
  })
}
