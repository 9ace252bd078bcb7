import type { BooksInvoice } from '../../books/books-software.ts'
import { addressLines } from './address-lines.ts'
import type { Contact, CurrencyCode, Invoices, LineItem } from 'xero-node'

/** The package's classes, which a function loads on demand. */
type Package = typeof import('xero-node')

/**
 * An invoice in the words of Xero's API. A new one is a draft there, like an imported file, for its
 * bookkeeper to approve.
 */
export async function invoiceBody(
  invoice: BooksInvoice,
  { contactID, isNew }: { contactID: string | null; isNew: boolean },
): Promise<Invoices> {
  const xero = await import('xero-node')
  const { Invoice, Invoices, LineAmountTypes } = xero
  const said = Object.assign(new Invoice(), {
    type: Invoice.TypeEnum.ACCREC,
    ...(isNew && { status: Invoice.StatusEnum.DRAFT }),
    contact: contactOf(xero, invoice, contactID),
    invoiceNumber: invoice.number,
    reference: invoice.reference,
    url: invoice.url,
    date: invoice.day,
    dueDate: invoice.dueDay,
    currencyCode: invoice.currency as unknown as CurrencyCode,
    lineAmountTypes: invoice.pricesIncludeTax ? LineAmountTypes.Inclusive : LineAmountTypes.Exclusive,
    lineItems: invoice.lines.map((line) => lineItem(xero, line)),
  })
  return Object.assign(new Invoices(), { invoices: [said] })
}

function lineItem(xero: Package, line: BooksInvoice['lines'][number]): LineItem {
  return Object.assign(new xero.LineItem(), {
    description: line.description,
    quantity: Number(line.quantity),
    unitAmount: Number(line.price),
    accountCode: line.account,
    taxType: line.taxType,
    ...(line.discount === '' ? {} : { discountRate: Number(line.discount) }),
  })
}

/** An existing contact does not change; a new one gets the invoice's details. */
function contactOf(xero: Package, { contact }: BooksInvoice, contactID: string | null): Contact {
  if (contactID !== null) return Object.assign(new xero.Contact(), { contactID })
  const { name, email, taxId, address } = contact
  const [addressLine1, addressLine2, addressLine3, addressLine4] = addressLines(address.street)
  const postal = Object.assign(new xero.Address(), {
    addressType: xero.Address.AddressTypeEnum.POBOX,
    addressLine1,
    ...(addressLine2 && { addressLine2 }),
    ...(addressLine3 && { addressLine3 }),
    ...(addressLine4 && { addressLine4 }),
    city: address.city,
    region: address.region,
    postalCode: address.postcode,
    country: address.country,
  })
  return Object.assign(new xero.Contact(), {
    name,
    ...(email === '' ? {} : { emailAddress: email }),
    ...(taxId === '' ? {} : { taxNumber: taxId }),
    addresses: [postal],
  })
}
