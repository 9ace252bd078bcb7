import { daysBetween, type Day } from '../fields/day.ts'
import type { InvoiceTotals } from './invoice.ts'
import type { Status } from './status.ts'

/** The fields of an invoice that decide whether its payment is late; without totals an amount due is assumed. */
export interface Owed {
  dueDay: Day | null
  status: Status
  totals?: Pick<InvoiceTotals, 'dueMinor'> | null
}

/** The statuses in which an invoice awaits its payment. */
export const dueStatuses: readonly Status[] = ['sent', 'exported']

/** Whether an invoice was delivered and is not paid, with an amount due. */
export function awaitsPayment({ status, totals }: Pick<Owed, 'status' | 'totals'>): boolean {
  return dueStatuses.includes(status) && (totals?.dueMinor ?? 1) > 0
}

/**
 * Whether payment is late on `today` (the organisation's): delivered, not paid, with an amount due, and after
 * its due day.
 */
export function isOverdue(invoice: Owed, today: Day): boolean {
  const { dueDay } = invoice
  return awaitsPayment(invoice) && dueDay !== null && dueDay < today
}

/** The number of days that payment is late on `today`; 0 while it isn't. */
export function daysOverdue(invoice: Owed, today: Day): number {
  return invoice.dueDay !== null && isOverdue(invoice, today) ? daysBetween(invoice.dueDay, today) : 0
}
