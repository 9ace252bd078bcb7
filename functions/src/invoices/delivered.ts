import {
  afterDelivery,
  parseInvoice,
  standingOf,
  type Delivery,
  type InvoiceServerFields,
  type Status,
} from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'

/** An automatic change of status, and its header fields. */
export interface Delivered {
  from: Status
  to: Status
  header: Partial<InvoiceServerFields>
}

/**
 * The effect of an accepted email or export on an invoice: Paid and Refunded stay, and so does a status that
 * a person set after the request. While the invoice is edited, the status waits for the end of the edit.
 */
export function delivered(
  header: DocumentSnapshot,
  delivery: Delivery,
  askedAt: Timestamp | null,
): Delivered {
  const invoice = parseInvoice(header.id, header.data())
  const from = standingOf(invoice)
  const to = isOvertaken(header, askedAt) ? from : afterDelivery(from, delivery)
  if (from === to) return { from, to, header: {} }
  return { from, to, header: invoice.content === 'open' ? { statusBefore: to } : { status: to } }
}

/** Without the time of its request, an event counts as older than any status that a person set. */
function isOvertaken(header: DocumentSnapshot, askedAt: Timestamp | null): boolean {
  const chosenAt: unknown = header.get('statusAskedAt')
  return chosenAt instanceof Timestamp && (askedAt === null || chosenAt.valueOf() > askedAt.valueOf())
}
