import {
  invoicePath,
  parseInvoice,
  transferPath,
  transfersPath,
  type TransferMark,
  type TransferProblem,
} from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { transferTasks } from '../config.ts'
import type { Claim } from '../queue/claim.ts'
import type { Setback } from '../queue/job.ts'
import type { OpenJob, Queue } from '../queue/queue.ts'
import { transferIn, type Transfer } from './transfer.ts'

/** The reason for a transfer's state, with the books' own words. */
export interface TransferSetback extends Setback {
  state: 'queued' | 'failed'
  problem: TransferProblem
}

/** A transfer in a transaction, with the header of its invoice. */
export type OpenTransfer = OpenJob<Transfer, DocumentSnapshot>

/** A transfer that one worker carries out. */
export type ClaimedTransfer = Claim<Transfer, DocumentSnapshot>

/**
 * The transfers as a queue: one of an invoice at a time. A transfer of a deleted invoice, or of a revision that a later
 * one has replaced, ends.
 */
export const transferQueue: Queue<Transfer, DocumentSnapshot, TransferSetback> = {
  name: 'transfer',
  collection: 'transfers',
  pathOf: ({ org, id }) => transferPath(org, id),
  parse: transferIn,
  states: { waiting: 'queued', working: ['sending'] },
  waitingSince: 'touchedAt',
  askedSince: 'at',
  backoff: transferTasks.retryConfig,
  readRelated: ({ transaction, db, org }, { invoice }) => transaction.get(db.doc(invoicePath(org, invoice))),
  readRivals: async ({ transaction, db, org }, { invoice }) => {
    const all = await transaction.get(db.collection(transfersPath(org)).where('invoice', '==', invoice))
    return all.docs.flatMap((one) => transferIn(one) ?? [])
  },
  obstacle: ({ job, related }) => {
    // after the books were asked, it must still be checked whether they have it
    if (isDeleted(related) && !job.asked) return { state: 'failed', problem: 'withdrawn', detail: '' }
    const newest = related.exists ? parseInvoice(related.id, related.data()).transfer : null
    if (newest !== null && newest.revision > job.revision)
      return { state: 'failed', problem: 'superseded', detail: '' }
    return null
  },
  givenUp: ({ problem, detail }) => ({
    state: 'failed',
    problem: problem === null || problem === '' ? 'serverFailed' : problem,
    detail,
  }),
  onSetback: (open, { state }) => {
    const fields = marked(open, state)
    if ('transfer' in fields) open.transaction.update(open.related.ref, fields)
    return { touchedAt: Timestamp.fromDate(open.at) }
  },
  tasks: { queue: 'carryOver', dataOf: ({ org, id }) => ({ org, transfer: id }) },
}

/** Whether a transfer was just requested, for the first time or again. */
export function asksForTransfer(before: DocumentSnapshot, after: DocumentSnapshot): boolean {
  if (after.get('state') !== 'queued') return false
  return !before.exists || before.get('times') !== after.get('times')
}

/** Whether the invoice of a transfer is gone, or in the bin. */
export const isDeleted = (header: DocumentSnapshot): boolean =>
  !header.exists || parseInvoice(header.id, header.data()).deletedAt !== null

/** The mark on an invoice, if this is its newest transfer. */
export function marked(
  { id, related: header }: OpenTransfer,
  state: TransferMark['state'],
): { transfer?: TransferMark } {
  if (!header.exists) return {}
  const { transfer: mark } = parseInvoice(header.id, header.data())
  return mark?.transfer === id ? { transfer: { ...mark, state } } : {}
}
