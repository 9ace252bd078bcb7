import type { InvoiceContent } from './invoice.ts'
import { limits } from '../fields/limits.ts'
import type { NewLine } from '../line/line.ts'
import type { Discount } from '../money/discount.ts'
import { printProblems } from './print-problems.ts'
import { totalsOf, type Totals } from './totals.ts'

/** The problems that stop an invoice from being issued; the words are the screen's. */
export const problemCodes = [
  'noSellerName',
  'noCustomerName',
  'noLines',
  'tooManyLines',
  'dueBeforeInvoice',
  'periodEndBeforeStart',
  'lineTooLarge',
  'totalTooLarge',
  'discountTooLarge',
  'lineDiscountTooLarge',
  'tooLongToPrint',
  'notPrintable',
  'lineNotPrintable',
] as const

/** One of `problemCodes`. */
export type ProblemCode = (typeof problemCodes)[number]

/** One problem to fix before issuing: the id of its line, its field, and the signs that it is about, where it has them. */
export interface Problem {
  code: ProblemCode
  line?: string
  field?: string
  /** The number of the line among those of the table. */
  place?: number
  characters?: string
}

/**
 * Every problem that stops an invoice from being issued, in the order of the page; none when it may be
 * issued.
 */
export function problems(invoice: InvoiceContent, lines: readonly NewLine[]): Problem[] {
  const billed = lines.filter((line) => !line.removed)
  const totals = totalsOf(invoice, billed)
  const found: [boolean, ProblemCode][] = [
    [invoice.from.name.trim() === '', 'noSellerName'],
    [invoice.to.name.trim() === '', 'noCustomerName'],
    [invoice.dueDay !== null && invoice.dueDay < invoice.invoiceDay, 'dueBeforeInvoice'],
    [endsBeforeStart(invoice), 'periodEndBeforeStart'],
    [billed.every(({ kind }) => kind !== 'item'), 'noLines'],
    [billed.length > limits.lines, 'tooManyLines'],
    [isMore(invoice.discount, totals.discountMinor, totals.subtotalMinor), 'discountTooLarge'],
  ]
  const onLines = billed.filter(({ id }) => isLineTooLarge(totals, id)).map(({ id }) => id)
  const isTooLarge = onLines.length > 0 || magnitude(totals) > limits.amountMinor
  return [
    ...found.filter(([is]) => is).map(([, code]) => ({ code })),
    ...onLines.map((line) => ({ code: 'lineTooLarge' as const, line })),
    ...(isTooLarge && onLines.length === 0 ? [{ code: 'totalTooLarge' as const }] : []),
    ...billed.filter((line) => isDiscountTooLarge(totals, line)).map(lineDiscountTooLarge),
    ...printProblems(invoice, billed),
  ]
}

function endsBeforeStart({ periodStartDay, periodEndDay }: InvoiceContent): boolean {
  return periodStartDay !== null && periodEndDay !== null && periodEndDay < periodStartDay
}

// A fixed discount above the amount would turn an invoice into a credit, as a discount above 100 % would.
const isMore = (discount: Discount | null, discountMinor: number, amountMinor: number): boolean =>
  discount?.kind === 'amount' && amountMinor >= 0 && discountMinor > amountMinor

function isDiscountTooLarge({ lines }: Totals, { id, discount }: NewLine): boolean {
  const line = lines.get(id)
  return line !== undefined && isMore(discount, line.discountMinor, line.grossMinor)
}

const lineDiscountTooLarge = ({ id }: NewLine): Problem => ({ code: 'lineDiscountTooLarge', line: id })

const isStorable = (amountMinor: number): boolean => Math.abs(amountMinor) <= limits.amountMinor

function isLineTooLarge(totals: Totals, id: string): boolean {
  const line = totals.lines.get(id)
  return line !== undefined && ![line.grossMinor, line.discountMinor, line.netMinor].every(isStorable)
}

// As long as all amounts together stay below 2^53, so does every partial sum, and all are exact.
function magnitude(totals: Totals): number {
  let sum = Math.abs(totals.discountMinor) + Math.abs(totals.prepaidMinor) + Math.abs(totals.taxMinor)
  for (const line of totals.lines.values()) sum += Math.abs(line.grossMinor) + Math.abs(line.discountMinor)
  return sum
}
