import { booksLimits, type BooksLine, type Revision } from '@covoice/domain'
import { described } from '../../documents/books/described.ts'
import { priced } from '../../documents/books/priced.ts'

/** The figures of a line in Xero, as plain decimals; `discount` is percent off, '' for none. */
export interface XeroFigures {
  description: string
  quantity: string
  price: string
  discount: string
}

/** A line in Xero's form: a quantity below zero, which it refuses, becomes a price below zero. */
export function xeroFigures(line: BooksLine, revision: Revision): XeroFigures {
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
