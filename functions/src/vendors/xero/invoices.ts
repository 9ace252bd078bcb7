import { createHash } from 'node:crypto'
import type { Invoice } from 'xero-node'
import { BooksFailure } from '../../books/books-failure.ts'
import type { BooksInvoice, Entry } from '../../books/books-software.ts'
import { accounting } from './accounting.ts'
import { knownContact } from './contacts.ts'
import { invoiceBody } from './invoice-body.ts'
import { entryUrl, type XeroSettings } from './settings.ts'

/** Xero keeps four decimals of a unit price on request. */
const priceDecimals = 4

/**
 * The sales invoice with that number that is neither deleted nor void, ours before others'; null where there
 * is none.
 */
export async function find(
  settings: XeroSettings,
  accessToken: string,
  books: string,
  invoice: BooksInvoice,
): Promise<Entry | null> {
  const { invoices = [] } = await accounting(settings, accessToken, (api) =>
    api.getInvoices(books, undefined, undefined, undefined, undefined, [invoice.number]),
  )
  const living = invoices
    .filter(({ invoiceNumber, type, status }) => {
      const isSale = invoiceNumber === invoice.number && String(type) === 'ACCREC'
      return isSale && !['DELETED', 'VOIDED'].includes(String(status))
    })
    .map((one) => entryOf(settings, one, invoice))
  return living.find(({ revision }) => revision !== null) ?? living[0] ?? null
}

/** Writes a new invoice, or overwrites `entry`; for a repeated `key`, Xero repeats its first answer. */
export async function write(
  settings: XeroSettings,
  { accessToken, books }: { accessToken: string; books: string },
  invoice: BooksInvoice,
  { entry, key }: { entry: string | null; key: string },
): Promise<Entry> {
  const contactID = await knownContact(settings, accessToken, books, invoice.contact.name)
  const body = await invoiceBody(invoice, { contactID, isNew: entry === null })
  // Xero refuses a key with a different request, for example when the contact exists by now
  const requestKey = createHash('sha256')
    .update(JSON.stringify([key, entry, contactID]))
    .digest('hex')
  const { invoices = [] } = await accounting(settings, accessToken, (api) =>
    entry === null
      ? api.createInvoices(books, body, true, priceDecimals, requestKey)
      : api.updateInvoice(books, entry, body, priceDecimals, requestKey),
  )
  const [written] = invoices
  if (!written) throw new BooksFailure('unknown', 'Xero said yes without an invoice')
  return entryOf(settings, written, invoice)
}

function entryOf(
  settings: XeroSettings,
  { invoiceID = '', url, total }: Invoice,
  asked: BooksInvoice,
): Entry {
  return {
    id: invoiceID,
    url: entryUrl(settings, invoiceID),
    revision: revisionIn(url, asked.url),
    total: String(total ?? ''),
  }
}

/** The revision in an address of ours; null for that of another invoice, or none. */
function revisionIn(url: string | undefined, asked: string): number | null {
  if (url === undefined || !URL.canParse(url)) return null
  const [found, ours] = [new URL(url), new URL(asked)]
  const revision = Number(found.searchParams.get('revision'))
  return found.pathname === ours.pathname && Number.isInteger(revision) ? revision : null
}
