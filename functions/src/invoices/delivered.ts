import {
  afterDelivery,
  parseInvoice,
  standingOf,
  type Delivery,
  type InvoiceServerFields,
  type Status,
} from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'

/** How a status changed by itself, and what that writes into the header. */
export interface Delivered {
  from: Status
  to: Status
  header: Partial<InvoiceServerFields>
}

/**
 * What it makes of an invoice that its email, or its export, was taken: money that has moved stays, and so does a status
 * that a person chose after that was asked for. While it is edited, the status waits for its end.
 */
export function delivered(header: DocumentSnapshot, delivery: Delivery, askedAt: Timestamp): Delivered {
  const invoice = parseInvoice(header.id, header.data())
  const from = standingOf(invoice)
  const to = isOvertaken(header, askedAt) ? from : afterDelivery(from, delivery)
  if (from === to) return { from, to, header: {} }
  return { from, to, header: invoice.content === 'open' ? { statusBefore: to } : { status: to } }
}

function isOvertaken(header: DocumentSnapshot, askedAt: Timestamp): boolean {
  const chosenAt: unknown = header.get('statusAskedAt')
  return chosenAt instanceof Timestamp && chosenAt.valueOf() > askedAt.valueOf()
}
