import { booksLimits, type BooksLine, type Revision } from '@covoice/domain'
import type { BooksFigures } from '../../books/books-software.ts'
import { described } from '../../documents/books/described.ts'
import { priced } from '../../documents/books/priced.ts'

/** A line in Xero's form: a quantity below zero, which it refuses, becomes a price below zero. */
export function xeroFigures(line: BooksLine, revision: Revision): BooksFigures {
  const { currency } = revision.content
  const { priceDecimals } = booksLimits.xero
  const figures = priced(line, line.amountMinor, { currency, priceDecimals, hasDiscount: true })
  const { quantity, price, discount, isAsInvoiced } = figures
  const isBelow = quantity.startsWith('-')
  return {
    description: described(line, revision, isAsInvoiced),
    quantity: isBelow ? quantity.slice(1) : quantity,
    price: isBelow ? negated(price) : price,
    discount,
  }
}

const negated = (decimal: string): string => (decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`)
