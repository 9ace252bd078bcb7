import {
  booksLimits,
  booksLines,
  majorText,
  taxesOfLines,
  taxTypeOf,
  type BooksMapping,
  type Revision,
} from '@covoice/domain'
import { mustBeCarried } from './carried.ts'
import { csvText, type Cell } from './csv.ts'
import { dayText } from './day-text.ts'
import { described } from './described.ts'
import { priced } from './priced.ts'

/** The columns of QuickBooks Online's import of invoices; a region that lacks the last ones leaves them unmapped. */
const header = [
  '*InvoiceNo',
  '*Customer',
  '*InvoiceDate',
  '*DueDate',
  'Terms',
  'Location',
  'Memo',
  'Item(Product/Service)',
  'ItemDescription',
  'ItemQuantity',
  'ItemRate',
  '*ItemAmount',
  '*ItemTaxCode',
  'ItemTaxAmount',
  'Currency',
  'Service Date',
]

/**
 * Invoices as QuickBooks Online imports them, to be read as tax exclusive: net lines, each with its tax, which add up to
 * the invoice's net and tax. Throws RangeError for what can't be carried, or for more than one import takes.
 */
export function quickBooksOnlineCsv(invoices: readonly Revision[], mapping: BooksMapping): string {
  mustBeCarried('quickBooksOnline', invoices, mapping)
  const { invoicesPerFile, rowsPerFile } = booksLimits.quickBooksOnline
  const rows = invoices.flatMap((invoice) => rowsOf(invoice, mapping))
  if (invoices.length > invoicesPerFile || rows.length > rowsPerFile)
    throw new RangeError(
      `QuickBooks Online imports ${invoicesPerFile} invoices and ${rowsPerFile} rows a file`,
    )
  return csvText([header, ...rows])
}

function rowsOf(invoice: Revision, mapping: BooksMapping): Cell[][] {
  const { content, numberText } = invoice
  const { currency, pricesIncludeTax } = content
  const { priceDecimals } = booksLimits.quickBooksOnline
  const lines = booksLines(invoice)
  const taxes = taxesOfLines(lines, invoice)
  return lines.map((line, index) => {
    const taxMinor = taxes[index] ?? 0
    const netMinor = pricesIncludeTax ? line.amountMinor - taxMinor : line.amountMinor
    const { quantity, price, isAsInvoiced } = priced(line, netMinor, {
      currency,
      priceDecimals,
      hasDiscount: false,
    })
    return [
      numberText,
      content.to.name.trim(),
      dayText(content.invoiceDay, mapping.dayOrder),
      dayText(content.dueDay, mapping.dayOrder),
      '',
      '',
      content.poNumber,
      mapping.posts[line.kind].item,
      described(line, invoice, isAsInvoiced),
      { decimal: quantity },
      { decimal: price },
      { decimal: majorText(netMinor, currency) },
      taxTypeOf(line.taxes, mapping),
      { decimal: majorText(taxMinor, currency) },
      currency,
      dayText(content.periodEndDay, mapping.dayOrder),
    ]
  })
}
