/** The five statuses in the order in which a bill goes through them. */
export const statuses = ['draft', 'exported', 'sent', 'paid', 'refunded'] as const

/** Where an invoice stands; overdue is none of them, see `isOverdue`. */
export type Status = (typeof statuses)[number]

// Exported and Sent are equally far: an automatic change goes from either to the other (see afterDelivery).
const progress: Record<Status, number> = { draft: 0, exported: 1, sent: 1, paid: 2, refunded: 3 }

/** Whether setting `to` by hand takes back a step, as from Paid to Sent. */
export function isBackward(from: Status, to: Status): boolean {
  return progress[to] < progress[from]
}

/** The status that counts while an issued invoice is being edited: the one that finishing brings back. */
export function standingOf(invoice: { status: Status; statusBefore: Status | null }): Status {
  return invoice.statusBefore ?? invoice.status
}

/** Whether choosing `to` by hand does anything: Draft ends the memory of an edit, Paid and Refunded take another day. */
export function mayBeSet(invoice: { status: Status; statusBefore: Status | null }, to: Status): boolean {
  return to !== invoice.status || invoice.statusBefore !== null || to === 'paid' || to === 'refunded'
}

/** What a person is asked for when setting `to` by hand: the day of payment or refund, the reason of a backward step. */
export function asks(from: Status, to: Status): { day: boolean; reason: boolean } {
  return { day: to === 'paid' || to === 'refunded', reason: isBackward(from, to) }
}

/** What changes a status by itself: the mail provider took the email, or the export was produced or accepted. */
export type Delivery = 'emailAccepted' | 'exported'

const delivered: Record<Delivery, Record<Status, Status>> = {
  emailAccepted: { draft: 'sent', exported: 'sent', sent: 'sent', paid: 'paid', refunded: 'refunded' },
  exported: { draft: 'exported', exported: 'exported', sent: 'exported', paid: 'paid', refunded: 'refunded' },
}

/** The status after a delivery: Sent or Exported, except that money that has moved is never undone by it. */
export function afterDelivery(status: Status, delivery: Delivery): Status {
  return delivered[delivery][status]
}
