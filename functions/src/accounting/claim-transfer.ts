import { randomUUID } from 'node:crypto'
import { invoicePath, parseInvoice, transferPath } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { leaseMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { readAll } from '../read-all.ts'
import { setBack } from './record-transfer.ts'
import { transferIn, type Passage, type Transfer } from './transfer.ts'

/** A transfer that nobody else works on until its lease ends. */
export interface ClaimedTransfer {
  passage: Passage
  holder: string
  transfer: Transfer
}

/**
 * Takes a transfer that waits, or whose last worker died; null where there is nothing to do, for one of a deleted invoice
 * too. Throws while another worker holds it.
 */
export async function claimTransfer(passage: Passage, deps: Dependencies): Promise<ClaimedTransfer | null> {
  const { db, now } = deps
  const holder = randomUUID()
  return db.runTransaction(async (transaction) => {
    const stored = await transaction.get(db.doc(transferPath(passage.org, passage.transfer)))
    const transfer = transferIn(stored)
    if (!transfer || (transfer.state !== 'queued' && transfer.state !== 'sending')) return null
    if (transfer.leaseUntil !== null && transfer.leaseUntil.toMillis() > now().getTime())
      throw new Error(`transfer ${passage.org}/${passage.transfer} is being worked on`)
    const [header] = await readAll(transaction, db.doc(invoicePath(passage.org, transfer.invoice)))
    const attempts = transfer.attempts + 1
    const problem = whyStays(transfer, header)
    if (problem) {
      setBack(transaction, stored, header, { state: 'failed', problem, detail: '' })
      return null
    }
    const leaseUntil = Timestamp.fromMillis(now().getTime() + leaseMs)
    transaction.update(stored.ref, { state: 'sending', attempts, holder, leaseUntil })
    return { passage, holder, transfer: { ...transfer, attempts } }
  })
}

function whyStays(transfer: Transfer, header: DocumentSnapshot): 'withdrawn' | 'serverFailed' | null {
  if (!header.exists || parseInvoice(header.id, header.data()).deletedAt !== null) return 'withdrawn'
  // what ends its worker each time would end all that come after
  return transfer.attempts >= transfer.patience ? 'serverFailed' : null
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
