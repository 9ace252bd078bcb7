import { booksLimits, taxTypeOf, xeroLines, type BooksMapping, type Revision } from '@covoice/domain'
import { mustBeCarried } from '../../documents/books/carried.ts'
import { csvText, type Cell } from '../../documents/books/csv.ts'
import { dayText } from '../../documents/books/day-text.ts'
import { addressLines } from './address-lines.ts'
import { xeroFigures } from './xero-figures.ts'

/** The columns of Xero's template for sales invoices. */
const header = [
  '*ContactName',
  'EmailAddress',
  'POAddressLine1',
  'POAddressLine2',
  'POAddressLine3',
  'POAddressLine4',
  'POCity',
  'PORegion',
  'POPostalCode',
  'POCountry',
  '*InvoiceNumber',
  'Reference',
  '*InvoiceDate',
  '*DueDate',
  'InventoryItemCode',
  '*Description',
  '*Quantity',
  '*UnitAmount',
  'Discount',
  '*AccountCode',
  '*TaxType',
  'TrackingName1',
  'TrackingOption1',
  'TrackingName2',
  'TrackingOption2',
  'Currency',
  'BrandingTheme',
]

/**
 * Invoices for Xero's import, in lines from which it computes the calculator's taxes. Xero asks once per file
 * whether its amounts include tax, so all invoices are of one kind: RangeError for a mixture, for more than
 * an import accepts, and for an invoice that it can't carry.
 */
export function xeroCsv(invoices: readonly Revision[], mapping: BooksMapping): string {
  mustBeCarried('xero', invoices, mapping)
  const { invoicesPerFile } = booksLimits.xero
  if (invoices.length > invoicesPerFile)
    throw new RangeError(`Xero imports ${invoicesPerFile} invoices a file`)
  if (new Set(invoices.map(({ content }) => content.pricesIncludeTax)).size > 1)
    throw new RangeError('Xero imports prices with tax and prices without it from two files')
  return csvText([header, ...invoices.flatMap((invoice) => rowsOf(invoice, mapping))])
}

function rowsOf(invoice: Revision, mapping: BooksMapping): Cell[][] {
  const { content, numberText } = invoice
  const { currency, to } = content
  return (xeroLines(invoice) ?? []).map((line) => {
    const figures = xeroFigures(line, invoice)
    return [
      to.name.trim(),
      to.email,
      ...addressLines(to.address.street),
      to.address.city,
      to.address.region,
      to.address.postcode,
      to.address.country,
      numberText,
      content.poNumber,
      dayText(content.invoiceDay, mapping.dayOrder),
      dayText(content.dueDay, mapping.dayOrder),
      mapping.posts[line.kind].item,
      figures.description,
      { decimal: figures.quantity },
      { decimal: figures.price },
      { decimal: figures.discount },
      mapping.posts[line.kind].account,
      taxTypeOf(line.taxes, mapping),
      '',
      '',
      '',
      '',
      currency,
      '',
    ]
  })
}
