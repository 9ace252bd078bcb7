import {
  booksLimits,
  booksLines,
  leviedTaxes,
  majorText,
  taxesOfLines,
  taxTypeOf,
  type BooksMapping,
  type Revision,
} from '@covoice/domain'
import { mustBeCarried } from '../../documents/books/carried.ts'
import { csvText, type Cell } from '../../documents/books/csv.ts'
import { dayText } from '../../documents/books/day-text.ts'
import { described } from '../../documents/books/described.ts'
import { priced } from '../../documents/books/priced.ts'

/** The columns of QuickBooks Online's import of invoices; a region without the last ones leaves them unmapped. */
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
 * Invoices for QuickBooks Online's import, as tax exclusive: net lines, each with its tax beside it or, for a
 * company whose import has no taxes, with the taxes as lines below; they add up to the invoice's net and tax.
 * Throws RangeError for an invoice that it can't carry, or for more than one import accepts.
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
  const { currency } = content
  return [...soldRows(invoice, mapping), ...taxRows(invoice, mapping)].map((row) => [
    numberText,
    content.to.name.trim(),
    dayText(content.invoiceDay, mapping.dayOrder),
    dayText(content.dueDay, mapping.dayOrder),
    '',
    '',
    content.poNumber,
    row.item,
    row.description,
    { decimal: row.quantity },
    { decimal: row.price },
    { decimal: majorText(row.netMinor, currency) },
    row.taxCode,
    row.taxMinor === null ? '' : { decimal: majorText(row.taxMinor, currency) },
    currency,
    dayText(content.periodEndDay, mapping.dayOrder),
  ])
}

interface Row {
  item: string
  description: string
  quantity: string
  price: string
  netMinor: number
  taxCode: string
  taxMinor: number | null
}

function soldRows(invoice: Revision, mapping: BooksMapping): Row[] {
  const { currency, pricesIncludeTax } = invoice.content
  const { priceDecimals } = booksLimits.quickBooksOnline
  const lines = booksLines(invoice)
  const taxes = taxesOfLines(lines, invoice)
  const isTaxBeside = mapping.taxItem === ''
  return lines.map((line, index) => {
    const taxMinor = taxes[index] ?? 0
    const netMinor = pricesIncludeTax ? line.amountMinor - taxMinor : line.amountMinor
    const figures = priced(line, netMinor, { currency, priceDecimals, hasDiscount: false })
    return {
      item: mapping.posts[line.kind].item,
      description: described(line, invoice, figures.isAsInvoiced),
      quantity: figures.quantity,
      price: figures.price,
      netMinor,
      taxCode: isTaxBeside ? taxTypeOf(line.taxes, mapping) : '',
      taxMinor: isTaxBeside ? taxMinor : null,
    }
  })
}

function taxRows(invoice: Revision, { taxItem }: BooksMapping): Row[] {
  if (taxItem === '') return []
  return leviedTaxes(invoice).map(({ name, taxMinor }) => ({
    item: taxItem,
    description: name,
    quantity: '1',
    price: majorText(taxMinor, invoice.content.currency),
    netMinor: taxMinor,
    taxCode: '',
    taxMinor: null,
  }))
}
