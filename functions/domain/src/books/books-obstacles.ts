import { exponentOf } from '../money/currency.ts'
import { isEmailAddress } from '../fields/email-address.ts'
import type { InvoiceContent } from '../invoice/invoice.ts'
import type { NewLine } from '../line/line.ts'
import { revisionOf, type Revision } from '../revision/revision.ts'
import { booksLimits, xeroContactLimits, type BooksFormat } from './books-limits.ts'
import { booksLines, type BooksLine } from './books-line.ts'
import { taxTypeOf, type BooksMapping } from './books-mapping.ts'
import { leviedTaxes } from './books-taxes.ts'
import { windows1252Of } from './windows-1252.ts'
import { xeroLines } from './xero-lines.ts'

/** Why an invoice can't be in an accounting software's file; the words are the screen's. */
export const booksObstacleCodes = [
  'noCustomerName',
  'customerNameTooLong',
  /** A detail of the customer that is longer than the software's field; Xero's API then refuses the whole invoice. */
  'customerDetailTooLong',
  'customerEmailInvalid',
  /** A colon, which QuickBooks reads as a job; a quote or a line break; or letters outside windows-1252. */
  'customerNameCharacters',
  'numberTooLong',
  'numberCharacters',
  'noDueDay',
  /** QuickBooks Online and Xero accept no invoice below zero: it is entered there as a credit note. */
  'negativeTotal',
  /** The currency has more decimals than the software. */
  'tooManyDecimals',
  'referenceTooLong',
  'tooManyLines',
  /** A line has two taxes or more, and the software's lines take one. */
  'severalTaxes',
  'taxWithoutName',
  'descriptionTooLong',
  /** Xero computes the tax itself, and gets another tax in every form of this invoice. */
  'taxDiffers',
  /** There is no account for the prepaid amount: the software would ask for the whole total. */
  'prepaid',
  /** There is no account for the rounding to the coin. */
  'cashRounding',
] as const

/** One of `booksObstacleCodes`. */
export type BooksObstacleCode = (typeof booksObstacleCodes)[number]

/** One obstacle for a file, with the id of its line where it has one. */
export interface BooksObstacle {
  code: BooksObstacleCode
  line?: string
}

/** Everything in an unissued invoice that `format` can't carry; its number is checked once it has one. */
export function booksObstacles(
  format: BooksFormat,
  content: InvoiceContent,
  lines: readonly NewLine[],
  mapping: BooksMapping,
): BooksObstacle[] {
  return revisionObstacles(
    format,
    revisionOf(content, lines, { revision: 0, number: 0, numberText: '', language: 'en' }),
    mapping,
  )
}

/**
 * Everything in a frozen invoice that `format` can't carry; none when its file has exactly the invoice's
 * amounts.
 */
export function revisionObstacles(
  format: BooksFormat,
  revision: Revision,
  mapping: BooksMapping,
): BooksObstacle[] {
  const limits = booksLimits[format]
  const { content, totals, numberText } = revision
  const name = content.to.name.trim()
  const lines = booksLines(revision)
  const isDesktop = format === 'quickBooksDesktop'
  const onLines = revision.lines.flatMap((line) => lineObstacles(format, line, mapping))
  const found: [boolean, BooksObstacleCode][] = [
    [name === '', 'noCustomerName'],
    [name.length > limits.customerName, 'customerNameTooLong'],
    [format === 'xero' && isDetailTooLong(content.to), 'customerDetailTooLong'],
    [format === 'xero' && isOddEmail(content.to.email), 'customerEmailInvalid'],
    [format !== 'xero' && !isName(name, isDesktop), 'customerNameCharacters'],
    [numberText.length > limits.number, 'numberTooLong'],
    [isDesktop && !isAnsi(numberText), 'numberCharacters'],
    [!isDesktop && content.dueDay === null, 'noDueDay'],
    [!isDesktop && totals.dueMinor < 0, 'negativeTotal'],
    [exponentOf(content.currency) > 2, 'tooManyDecimals'],
    [content.poNumber.length > limits.reference, 'referenceTooLong'],
    [booksRowCount(format, revision, mapping) > limits.rowsPerFile, 'tooManyLines'],
    [isUnposted('prepaid', lines, mapping), 'prepaid'],
    [isUnposted('cashRounding', lines, mapping), 'cashRounding'],
  ]
  const obstacles = [...found.filter(([is]) => is).map(([, code]) => ({ code })), ...onLines]
  const isComputable = !obstacles.some(({ code }) => code === 'severalTaxes' || code === 'tooManyDecimals')
  return format === 'xero' && isComputable && xeroLines(revision) === null
    ? [...obstacles, { code: 'taxDiffers' }]
    : obstacles
}

/** The maximum number of rows that an invoice needs in a file of `format`. */
export function booksRowCount(format: BooksFormat, revision: Revision, mapping: BooksMapping): number {
  const ofTaxes = areTaxesLines(format, mapping) ? leviedTaxes(revision).length : 0
  return booksLines(revision).length + ofTaxes
}

const areTaxesLines = (format: BooksFormat, { taxItem }: BooksMapping): boolean =>
  format === 'quickBooksDesktop' || (format === 'quickBooksOnline' && taxItem !== '')

function lineObstacles(format: BooksFormat, line: NewLine, mapping: BooksMapping): BooksObstacle[] {
  const found: [boolean, BooksObstacleCode][] = [
    [line.taxes.length > 1 && !areTaxesLines(format, mapping), 'severalTaxes'],
    [line.taxes.some((tax) => taxTypeOf([tax], mapping) === ''), 'taxWithoutName'],
    [line.description.length > booksLimits[format].description, 'descriptionTooLong'],
  ]
  return found.filter(([is]) => is).map(([, code]) => ({ code, line: line.id }))
}

function isUnposted(
  kind: 'prepaid' | 'cashRounding',
  lines: readonly BooksLine[],
  { posts }: BooksMapping,
): boolean {
  return lines.some((line) => line.kind === kind) && posts[kind].account === '' && posts[kind].item === ''
}

const isOddEmail = (email: string): boolean => email.trim() !== '' && !isEmailAddress(email.trim())

function isDetailTooLong({ address, email, taxId }: InvoiceContent['to']): boolean {
  const { taxNumber, postcode, text } = xeroContactLimits
  return (
    taxId.length > taxNumber ||
    address.postcode.length > postcode ||
    [address.city, address.region, email].some(({ length }) => length > text)
  )
}

const isName = (name: string, isDesktop: boolean): boolean =>
  !/[:"\t\r\n]/.test(name) && (!isDesktop || isAnsi(name))

const isAnsi = (text: string): boolean =>
  Array.from(text).every((character) => windows1252Of(character) !== null)
