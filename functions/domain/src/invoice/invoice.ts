import type { Day } from '../fields/day.ts'
import type { Discount } from './line.ts'
import type { DeliveryMark } from '../delivery/message.ts'
import type { Buyer, Seller } from '../customer/party.ts'
import type { Status } from './status.ts'
import type { TransferMark } from '../books/transfer.ts'

/** When tax is rounded: once per rate on the sum (EN 16931, the default), or on every line (as Xero and Stripe do). */
export type TaxRounding = 'perRate' | 'perLine'

/** What people edit of an invoice beside its lines; each is a top-level field and written alone. */
export interface InvoiceContent {
  customer: string | null
  from: Seller
  to: Buyer
  invoiceDay: Day
  dueDay: Day | null
  termsDays: number | null
  poNumber: string
  contractName: string
  periodStartDay: Day | null
  periodEndDay: Day | null
  currency: string
  pricesIncludeTax: boolean
  discount: Discount | null
  notes: string
  footer: string
  prepaidMinor: number
  buyerReference: string
  taxRounding: TaxRounding
  /** The smallest coin that is paid with, 0 when cents are: 5 for the Swiss 0.05. */
  cashRoundingMinor: number
}

/** The sums of an invoice in minor units, for the list and the frozen revision; the terms are those of `totalsOf`. */
export interface InvoiceTotals {
  subtotalMinor: number
  discountMinor: number
  chargesMinor: number
  allowancesMinor: number
  netMinor: number
  taxMinor: number
  totalMinor: number
  prepaidMinor: number
  cashRoundingMinor: number
  dueMinor: number
}

/** What only the server writes; a client creates an invoice with exactly the values of `serverFields`. */
export interface InvoiceServerFields {
  number: number | null
  numberText: string | null
  status: Status
  content: 'open' | 'frozen'
  revision: number
  statusBefore: Status | null
  totals: InvoiceTotals | null
  lineCount: number
  sentAt: unknown
  exportedAt: unknown
  issuedAt: unknown
  deletedAt: unknown
  paidDay: Day | null
  refundedDay: Day | null
  deletedBy: string | null
  batch: string | null
  batchName: string
  /** Where its newest email is. */
  delivery: DeliveryMark | null
}

/** An invoice's header as stored; timestamps are opaque here (null or what the backend reads them as). */
export interface Invoice extends InvoiceContent, InvoiceServerFields {
  id: string
  /** Where its newest transfer into connected accounting software is. */
  transfer: TransferMark | null
  createdBy: string
  createdAt: unknown
  changedBy: string
  changedAt: unknown
}
