import {
  booksLimits,
  leviedTaxes,
  majorText,
  taxTypeOf,
  type BooksLine,
  type BooksMapping,
  type Revision,
} from '@covoice/domain'
import { described } from '../../documents/books/described.ts'
import { priced } from '../../documents/books/priced.ts'

/** One distribution line of a transaction: the part of the customer's debit, signed as a credit. */
export interface Split {
  account: string
  amount: string
  memo: string
  quantity: string
  price: string
  item: string
  taxable: boolean
  extra: '' | 'AUTOSTAX'
}

/** The sales amount, without its tax. */
export function soldSplit(
  line: BooksLine,
  taxMinor: number,
  invoice: Revision,
  mapping: BooksMapping,
): Split {
  const { currency, pricesIncludeTax } = invoice.content
  const { priceDecimals } = booksLimits.quickBooksDesktop
  const netMinor = pricesIncludeTax ? line.amountMinor - taxMinor : line.amountMinor
  const figures = priced(line, netMinor, { currency, priceDecimals, hasDiscount: false })
  const { account, item } = mapping.posts[line.kind]
  return {
    account,
    amount: majorText(0 - netMinor, currency),
    memo: described(line, invoice, figures.isAsInvoiced),
    quantity: negated(figures.quantity),
    price: figures.price,
    item,
    // With several taxes, which are separate lines, QuickBooks would tax a taxable line again.
    taxable: leviedTaxes(invoice).length === 1 && line.taxes.some(({ ratePpm }) => ratePpm > 0),
    extra: '',
  }
}

/**
 * Each row of the tax table that is not zero, under the tax's own item; a single one is the tax that
 * QuickBooks shows below the lines, several are separate lines.
 */
export function taxSplits(invoice: Revision, mapping: BooksMapping): Split[] {
  const { lines, content } = invoice
  const known = lines.flatMap((line) => line.taxes)
  const rows = leviedTaxes(invoice)
  return rows.map((row) => ({
    account: mapping.taxAccount,
    amount: majorText(0 - row.taxMinor, content.currency),
    memo: row.name,
    quantity: '',
    price: '',
    item: taxTypeOf(
      known.filter(
        (tax) => tax.category === row.category && tax.ratePpm === row.ratePpm && tax.name === row.name,
      ),
      mapping,
    ),
    taxable: false,
    extra: rows.length === 1 ? 'AUTOSTAX' : '',
  }))
}

function negated(decimal: string): string {
  if (/^0(\.0*)?$/.test(decimal)) return decimal
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`
}
