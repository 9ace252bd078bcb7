import { reference, searchWords, type Day, type Invoice } from '@covoice/domain'
import { hasWords } from '../../ui/search/has-words.ts'
import { amountsIn } from './amount-search.ts'
import { isAnswered } from './question.ts'
import { rangeOf, type InvoiceFilter } from './invoice-filter.ts'

/** Longer numbers are no invoice's. */
const digits = 15

/** The number that a search text ends with: 42 for "42", "INV-0042" and "invoice 42"; null when it has none. */
export function numberIn(search: string): number | null {
  const found = /^\D*(\d{1,15})$/.exec(search.trim())?.[1]
  return found === undefined ? null : Number(found)
}

/**
 * The numbers that the last digits of a search text can be, the likeliest first: all of them, or a few, as a
 * prefix has digits too. "RE20260001" means 20260001, 1, or one in between.
 */
export function numbersIn(search: string): number[] {
  const found = /\d+$/.exec(search.trim())?.[0].slice(-digits) ?? ''
  const ends = Array.from(found, (_, from) => Number(found.slice(from)))
  return [...new Set([...ends.slice(0, 1), ...ends.slice(1).reverse()])]
}

/** Whether an invoice is found by a search text: by number, customer, the words of its lines, or its total. */
export function matchesSearch(invoice: Invoice, search: string): boolean {
  return (
    hasWords(search)(...textsOf(invoice)) ||
    isInLines(invoice, search) ||
    isNumber(invoice, search) ||
    isAmount(invoice, search)
  )
}

const textsOf = (invoice: Invoice) => [
  invoice.numberText ?? reference(invoice.id),
  invoice.to.name,
  ...invoice.lineWords,
]

/**
 * Whether the lines have the words of a search, cut up as theirs are: "VPN-Zugang" is two words, and "24" is too
 * short to be one. Words that the lines don't have can be those of the number or the customer.
 */
function isInLines(invoice: Invoice, search: string): boolean {
  const inLines = (word: string) => invoice.lineWords.some((one) => one.includes(word))
  const isThere = (typed: string) =>
    hasWords(typed)(...textsOf(invoice)) || searchWords(typed).every((word) => inLines(word))
  return searchWords(search).some(inLines) && search.split(/\s+/).every(isThere)
}

function isAmount({ totals, currency }: Invoice, search: string): boolean {
  if (totals === null) return false
  const amounts = [totals.totalMinor, totals.dueMinor]
  return amountsIn(search, currency).some(({ from, to }) => amounts.some((one) => one >= from && one <= to))
}

function isNumber(invoice: Invoice, search: string): boolean {
  return invoice.number !== null && invoice.number === numberIn(search)
}

/**
 * Whether an invoice belongs in the list. The server has filtered already; this is for conditions that a
 * query can't express (texts, too many alternatives) and for rows that have changed since.
 */
export function matchesFilter(invoice: Invoice, filter: InvoiceFilter, today: Day): boolean {
  return (
    invoice.deletedAt === null &&
    (filter.statuses.length === 0 || filter.statuses.includes(invoice.status)) &&
    (filter.question === null || isAnswered(filter.question, invoice, today)) &&
    (filter.customer === null || invoice.customer === filter.customer) &&
    inDays(invoice, filter, today)
  )
}

function inDays(invoice: Invoice, filter: InvoiceFilter, today: Day): boolean {
  const range = rangeOf(filter.dates, today)
  // The day of a moment depends on the organisation's clock: only the server filters by it.
  if (range === null || range.of === 'created') return true
  if (range.of === 'sent') return invoice.status !== 'draft'
  if (range.of === 'paid' && invoice.status !== 'paid') return false
  const day = { due: invoice.dueDay, invoiced: invoice.invoiceDay, paid: invoice.paidDay }[range.of]
  return day !== null && (range.from === null || day >= range.from) && (range.to === null || day <= range.to)
}
