import { addDays, type Day } from '../fields/day.ts'
import type { InvoiceContent, InvoiceServerFields } from './invoice.ts'
import { emptyBuyer, emptySeller } from '../customer/party.ts'

/** What the server alone writes later on, as a client must create it. */
export function serverFields(): InvoiceServerFields {
  return {
    number: null,
    numberText: null,
    status: 'draft',
    content: 'open',
    revision: 0,
    statusBefore: null,
    totals: null,
    lineCount: 0,
    sentAt: null,
    exportedAt: null,
    issuedAt: null,
    deletedAt: null,
    paidDay: null,
    refundedDay: null,
    deletedBy: null,
    batch: null,
    batchName: '',
    delivery: null,
  }
}

/** The header of a new invoice without its authorship: `known` (settings, customer), the rest empty; due after the terms. */
export function newInvoice(
  invoiceDay: Day,
  known: Partial<Omit<InvoiceContent, 'invoiceDay'>> & Pick<InvoiceContent, 'currency'>,
): InvoiceContent & InvoiceServerFields {
  const termsDays = known.termsDays ?? null
  return {
    customer: null,
    from: emptySeller(),
    to: emptyBuyer(),
    invoiceDay,
    dueDay: termsDays === null ? null : addDays(invoiceDay, termsDays),
    termsDays,
    poNumber: '',
    contractName: '',
    periodStartDay: null,
    periodEndDay: null,
    pricesIncludeTax: false,
    discount: null,
    notes: '',
    footer: '',
    prepaidMinor: 0,
    buyerReference: '',
    taxRounding: 'perRate',
    cashRoundingMinor: 0,
    ...known,
    ...serverFields(),
  }
}
