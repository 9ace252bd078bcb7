/** The five statuses in the order in which a bill goes through them. */
export const statuses = ['draft', 'exported', 'sent', 'paid', 'refunded'] as const

/** The status of an invoice; overdue is not one of them, see `isOverdue`. */
export type Status = (typeof statuses)[number]

// Exported and Sent are equally far: an automatic change goes from either to the other (see afterDelivery).
const progress: Record<Status, number> = { draft: 0, exported: 1, sent: 1, paid: 2, refunded: 3 }

/** Whether setting `to` by hand is a step back, as from Paid to Sent. */
export function isBackward(from: Status, to: Status): boolean {
  return progress[to] < progress[from]
}

/** The effective status while an issued invoice is being edited: the one that finishing restores. */
export function standingOf(invoice: { status: Status; statusBefore: Status | null }): Status {
  return invoice.statusBefore ?? invoice.status
}

/**
 * Whether choosing `to` by hand changes anything: Draft forgets the status before an edit, Paid and Refunded
 * may get another day.
 */
export function mayBeSet(invoice: { status: Status; statusBefore: Status | null }, to: Status): boolean {
  return to !== invoice.status || invoice.statusBefore !== null || to === 'paid' || to === 'refunded'
}

/** The values that setting `to` by hand asks for: the day of payment or refund, the reason of a step back. */
export function asks(from: Status, to: Status): { day: boolean; reason: boolean } {
  return { day: to === 'paid' || to === 'refunded', reason: isBackward(from, to) }
}

/**
 * The automatic changes of status: the mail provider accepted the email, or the export was produced or
 * accepted.
 */
export type Delivery = 'emailAccepted' | 'exported'

const delivered: Record<Delivery, Record<Status, Status>> = {
  emailAccepted: { draft: 'sent', exported: 'sent', sent: 'sent', paid: 'paid', refunded: 'refunded' },
  exported: { draft: 'exported', exported: 'exported', sent: 'exported', paid: 'paid', refunded: 'refunded' },
}

/** The status after a delivery: Sent or Exported, except that Paid and Refunded stay. */
export function afterDelivery(status: Status, delivery: Delivery): Status {
  return delivered[delivery][status]
}
