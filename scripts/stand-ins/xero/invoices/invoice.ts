import { type Contact, contactAnswer } from '../contacts/contact.ts'
import { dayFields, microsoftDate } from '../dates.ts'

export const LINE_AMOUNT_TYPES = ['Exclusive', 'Inclusive', 'NoTax'] as const
export type LineAmountTypes = (typeof LINE_AMOUNT_TYPES)[number]

export const STATUSES = ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'PAID', 'VOIDED', 'DELETED'] as const
export type Status = (typeof STATUSES)[number]

/** A line in Xero's words. */
export interface LineItem {
  LineItemID: string
  Description: string
  Quantity: number
  UnitAmount: number
  LineAmount: number
  TaxType: string
  TaxAmount: number
  ItemCode?: string
  AccountCode?: string
  AccountID?: string
  DiscountRate?: number
  DiscountAmount?: number
}

/** A stored sales invoice; days are YYYY-MM-DD. */
export interface Invoice {
  tenantId: string
  id: string
  number: string
  reference: string
  status: Status
  contactId: string
  day: string
  dueDay?: string
  currency: string
  lineAmountTypes: LineAmountTypes
  lines: LineItem[]
  subTotal: number
  totalTax: number
  total: number
  amountPaid: number
  url?: string
  updated: number
}

/** In Xero's form; unpaged lists leave the lines out. */
export function invoiceAnswer(
  invoice: Invoice,
  contact: Contact,
  { withLines = true } = {},
): Record<string, unknown> {
  const { id, number, reference, status, amountPaid, total, url } = invoice
  return {
    Type: 'ACCREC',
    InvoiceID: id,
    InvoiceNumber: number,
    Reference: reference,
    Payments: [],
    CreditNotes: [],
    Prepayments: [],
    Overpayments: [],
    AmountDue: status === 'VOIDED' || status === 'DELETED' ? 0 : cents(total - amountPaid),
    AmountPaid: amountPaid,
    AmountCredited: 0,
    ...(url !== undefined && { Url: url }),
    CurrencyRate: 1,
    SentToContact: false,
    IsDiscounted: invoice.lines.some((line) => line.DiscountAmount !== undefined),
    HasAttachments: false,
    HasErrors: false,
    Attachments: [],
    InvoicePaymentServices: [],
    Contact: withLines ? contactAnswer(contact) : { ContactID: contact.id, Name: contact.name },
    ...dayFields('Date', invoice.day),
    ...dayFields('DueDate', invoice.dueDay),
    BrandingThemeID: 'f47d18be-a773-46f4-9351-149f22f0c836',
    Status: status,
    LineAmountTypes: invoice.lineAmountTypes,
    LineItems: withLines ? invoice.lines.map((line) => ({ ...line, Tracking: [] })) : [],
    SubTotal: invoice.subTotal,
    TotalTax: invoice.totalTax,
    Total: total,
    UpdatedDateUTC: microsoftDate(invoice.updated),
    CurrencyCode: invoice.currency,
  }
}

const cents = (amount: number): number => Math.round(amount * 100) / 100
