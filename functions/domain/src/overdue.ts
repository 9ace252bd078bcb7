import type { Day } from './day.ts'
import type { Status } from './status.ts'

/** Whether payment is late on `today` (the organisation's): delivered, not paid, and its due day has passed. */
export function isOverdue(invoice: { dueDay: Day | null; status: Status }, today: Day): boolean {
  const awaitsPayment = invoice.status === 'sent' || invoice.status === 'exported'
  return awaitsPayment && invoice.dueDay !== null && invoice.dueDay < today
}
