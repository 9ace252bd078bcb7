import { daysBetween, type Day } from '../fields/day.ts'
import type { InvoiceTotals } from './invoice.ts'
import type { Status } from './status.ts'

/** What of an invoice tells whether its payment is late; without totals it is taken to ask for money. */
export interface Owed {
  dueDay: Day | null
  status: Status
  totals?: Pick<InvoiceTotals, 'dueMinor'> | null
}

/** Whether payment is late on `today` (the organisation's): delivered, not paid, something to pay, and its due day has passed. */
export function isOverdue({ dueDay, status, totals }: Owed, today: Day): boolean {
  const awaitsPayment = (status === 'sent' || status === 'exported') && (totals?.dueMinor ?? 1) > 0
  return awaitsPayment && dueDay !== null && dueDay < today
}

/** For how many days payment has been late on `today`; 0 while it isn't. */
export function daysOverdue(invoice: Owed, today: Day): number {
  return invoice.dueDay !== null && isOverdue(invoice, today) ? daysBetween(invoice.dueDay, today) : 0
}
