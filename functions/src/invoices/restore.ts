import { limits, type Invoice } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import { refused } from '../commands/refusal.ts'
import type { Occasion } from '../occasion.ts'
import { nothing, type Decision } from './decision.ts'

const binMs = limits.binDays * 24 * 60 * 60_000

/** The moment before which a deleted draft has left the bin at `now`. */
export function binStart(now: Date): Date {
  return new Date(now.getTime() - binMs)
}

/** Takes an invoice out of the bin with its number; a draft that the bin has let go of is not brought back. */
export function restore(invoice: Invoice, { at }: Occasion): Decision {
  const deletedAt = invoice.deletedAt as Timestamp | null
  if (deletedAt === null) return nothing
  // Refused from the very moment at which purging may begin: the two never meet.
  if (invoice.number === null && deletedAt.toDate() <= binStart(at.toDate())) return refused('binExpired')
  const { status } = invoice
  return {
    kind: 'change',
    header: { deletedAt: null, deletedBy: null },
    freeze: false,
    happening: { kind: 'restored', from: status, to: status, day: null, reason: null },
    register: 'active',
  }
}
