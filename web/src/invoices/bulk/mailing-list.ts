import {
  billingAddresses,
  canonicalContent,
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  problems,
  wasEmailed,
  type Invoice,
} from '@covoice/domain'
import { readDocument, readQuery } from '../../backend/documents/reading.ts'
import type { Customer } from '../../customers/customers-store.ts'
import { sha256 } from '../../backend/files/sha256.ts'

/** One invoice that is to be emailed: to whom, by which fingerprint, and what stops it. */
export interface MailingRow {
  invoice: Invoice
  to: string[]
  fingerprint: string
  /** Codes of what stops it, the first leads. */
  stopped: string[]
  /** Whether something of it went out before. */
  again: boolean
}

/** Reads an invoice as it is now, for its sender to look at before it goes out; null when it is gone. */
export async function mailingRow(
  org: string,
  id: string,
  customerOf: (id: string | null) => Customer | null,
): Promise<MailingRow | null> {
  const [invoice, lines] = await Promise.all([
    readDocument(invoicePath(org, id), parseInvoice),
    readQuery({ collection: linesPath(org, id) }, parseLine),
  ])
  if (!invoice) return null
  const to = billingAddresses(customerOf(invoice.customer), invoice.to)
  return {
    invoice,
    to,
    fingerprint: await sha256(canonicalContent(invoice, lines)),
    stopped: [
      ...(invoice.deletedAt ? ['deleted'] : []),
      ...(invoice.content === 'open' ? problems(invoice, lines).map(({ code }) => code) : []),
      ...(to.length === 0 ? ['noRecipient'] : []),
    ],
    again: wasEmailed(invoice),
  }
}
