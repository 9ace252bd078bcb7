import { booksLines, majorText, taxesOfLines, type BooksMapping, type Revision } from '@covoice/domain'
import { mustBeCarried } from '../../documents/books/carried.ts'
import { dayText } from '../../documents/books/day-text.ts'
import { iifBytes } from './iif-bytes.ts'
import { soldSplit, taxSplits } from './iif-splits.ts'

const heads = [
  'TRNS TRNSTYPE DATE ACCNT NAME AMOUNT DOCNUM MEMO DUEDATE PONUM ADDR1 ADDR2 ADDR3 ADDR4',
  'SPL TRNSTYPE DATE ACCNT AMOUNT DOCNUM MEMO QNTY PRICE INVITEM TAXABLE EXTRA',
  'ENDTRNS',
].map((head) => `!${head}`.split(' '))

/**
 * Invoices as transactions of QuickBooks Desktop, in windows-1252: the customer's debt is a debit and
 * positive, sales and taxes are credits and negative, and together they are 0. Below zero it is a CREDIT MEMO
 * with reversed signs: an INVOICE can't be negative. Throws RangeError for an invoice that it can't carry.
 */
export function quickBooksDesktopIif(invoices: readonly Revision[], mapping: BooksMapping): Uint8Array {
  mustBeCarried('quickBooksDesktop', invoices, mapping)
  return iifBytes([...heads, ...invoices.flatMap((invoice) => transaction(invoice, mapping))])
}

function transaction(invoice: Revision, mapping: BooksMapping): string[][] {
  const { content, totals, numberText } = invoice
  const type = totals.dueMinor < 0 ? 'CREDIT MEMO' : 'INVOICE'
  const day = dayText(content.invoiceDay, 'monthDayYear')
  const lines = booksLines(invoice)
  const taxes = taxesOfLines(lines, invoice)
  const splits = [
    ...lines.map((line, index) => soldSplit(line, taxes[index] ?? 0, invoice, mapping)),
    ...taxSplits(invoice, mapping),
  ]
  const { street, city, region, postcode, country } = content.to.address
  return [
    [
      'TRNS',
      type,
      day,
      mapping.receivablesAccount,
      content.to.name.trim(),
      majorText(totals.dueMinor, content.currency),
      numberText,
      content.contractName,
      dayText(content.dueDay, 'monthDayYear'),
      content.poNumber,
      content.to.name.trim(),
      street,
      [city, region, postcode].filter((part) => part !== '').join(' '),
      country,
    ],
    ...splits.map((split) => [
      'SPL',
      type,
      day,
      split.account,
      split.amount,
      numberText,
      split.memo,
      split.quantity,
      split.price,
      split.item,
      split.taxable ? 'Y' : 'N',
      split.extra,
    ]),
    ['ENDTRNS'],
  ]
}
