import type { Invoice } from 'xero-node'
import { XeroFailure } from '../accounting/xero-failure.ts'
import type { Entry } from '../accounting/xero.ts'
import type { XeroInvoice } from '../documents/books/xero-invoice.ts'
import { accounting } from './accounting.ts'
import { knownContact } from './contacts.ts'
import { invoiceBody } from './invoice-body.ts'
import { entryUrl, type XeroSettings } from './settings.ts'

/** Xero keeps four decimals of a unit price when asked to. */
const priceDecimals = 4

/** The invoice of that number in those books; null where there is none. */
export async function find(
  settings: XeroSettings,
  accessToken: string,
  books: string,
  invoice: XeroInvoice,
): Promise<Entry | null> {
  const { invoices = [] } = await accounting(settings, accessToken, (api) =>
    api.getInvoices(books, undefined, undefined, undefined, undefined, [invoice.number]),
  )
  const found = invoices.find(({ invoiceNumber, status }) => {
    const isGone = ['DELETED', 'VOIDED'].includes(String(status))
    return invoiceNumber === invoice.number && !isGone
  })
  return found ? entryOf(settings, found, invoice) : null
}

/** Writes a new invoice, or over `entry`; asked again with the same `key`, Xero answers as it did the first time. */
export async function write(
  settings: XeroSettings,
  accessToken: string,
  books: string,
  invoice: XeroInvoice,
  { entry, key }: { entry: string | null; key: string },
): Promise<Entry> {
  const contactID = await knownContact(settings, accessToken, books, invoice.contact.name)
  const body = await invoiceBody(invoice, { contactID, isNew: entry === null })
  const { invoices = [] } = await accounting(settings, accessToken, (api) =>
    entry === null
      ? api.createInvoices(books, body, true, priceDecimals, key)
      : api.updateInvoice(books, entry, body, priceDecimals, key),
  )
  const [written] = invoices
  if (!written) throw new XeroFailure('unknown', 'Xero said yes without an invoice')
  return entryOf(settings, written, invoice)
}

function entryOf(settings: XeroSettings, { invoiceID = '', url, total }: Invoice, asked: XeroInvoice): Entry {
  return {
    id: invoiceID,
    url: entryUrl(settings, invoiceID),
    isOurs: url === asked.url,
    total: String(total ?? ''),
  }
}
