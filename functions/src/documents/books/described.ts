import {
  ownValue,
  exponentOf,
  majorText,
  type BooksLine,
  type BooksLineKind,
  type NewLine,
  type Revision,
} from '@covoice/domain'
import { plainDecimal } from './plain-decimal.ts'

/**
 * The words of lines that the document adds: the books are the organisation's own, whatever its customer's
 * language.
 */
const words: Record<BooksLineKind, string> = {
  item: 'Sales',
  charge: 'Charge',
  allowance: 'Allowance',
  discount: 'Discount',
  prepaid: 'Prepaid',
  cashRounding: 'Rounding',
}

/**
 * The description of a line, never empty; followed by its own quantity, price and discount where the columns
 * have others.
 */
export function described(line: BooksLine, invoice: Revision, isAsInvoiced: boolean): string {
  const [first] = line.lines
  if (!first) return words[line.kind]
  if (isAsInvoiced) return first.description.trim() || words[line.kind]
  const { currency } = invoice.content
  const ofMany = line.lines.length > 1
  const said = line.lines.map((own) => {
    const amount = ofMany ? ` = ${majorText(signedNet(own, invoice), currency)}` : ''
    return `${own.description.trim()} (${calculation(own, currency)}${amount})`.trim()
  })
  const shareMinor = line.amountMinor - line.lines.reduce((sum, own) => sum + signedNet(own, invoice), 0)
  if (shareMinor !== 0) said.push(`${words.discount} ${majorText(shareMinor, currency)}`)
  const text = said.join('\n')
  // The further details of merged lines are on the invoice.
  const longest = 4_000
  return text.length < longest ? text : `${text.slice(0, longest - 1)}…`
}

function signedNet({ id, kind }: NewLine, { lineTotals }: Revision): number {
  const netMinor = ownValue(lineTotals, id)?.netMinor ?? 0
  return kind === 'allowance' ? 0 - netMinor : netMinor
}

function calculation(line: NewLine, currency: string): string {
  const quantity = plainDecimal(line.quantityThousandths, 3)
  const price = plainDecimal(line.unitPriceMillionths, 6, exponentOf(currency))
  const per = line.priceQuantityThousandths
  return [
    `${quantity} × ${price}`,
    per === 1_000 ? '' : ` / ${plainDecimal(per, 3)}`,
    line.discount === null ? '' : ` - ${off(line.discount, currency)}`,
  ].join('')
}

function off(discount: NonNullable<NewLine['discount']>, currency: string): string {
  return discount.kind === 'percent'
    ? `${plainDecimal(discount.ratePpm, 4)}%`
    : majorText(discount.amountMinor, currency)
}
