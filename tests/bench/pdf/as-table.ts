import { formatMoney, formatPrice, formatQuantity, formatRate } from '@covoice/domain'
import type { DocumentContent } from '../../../functions/src/documents/document.ts'

/** What the other makers of PDFs print: the same texts, cells and sums as ours. */
export interface Printed {
  parties: string[][]
  head: string[]
  rows: string[][]
  totals: string[][]
  notes: string
  payment: string
}

/** A document as plain texts, for makers that know no invoices. */
export function asTable({ content, lines, lineTotals, taxes, totals }: DocumentContent): Printed {
  const { currency } = content
  const money = (minor: number) => formatMoney(minor, currency, 'en')
  const party = ({ name, address, email }: typeof content.from | typeof content.to) => [
    name,
    address.street,
    `${address.postcode} ${address.city}`,
    address.region,
    email,
  ]
  return {
    parties: [
      party(content.from),
      party(content.to),
      [`Invoice date ${content.invoiceDay}`, `Due date ${content.dueDay ?? ''}`],
    ],
    head: ['Description', 'Quantity', 'Price', 'Tax', 'Total'],
    rows: lines.map((line) => [
      line.description,
      `${formatQuantity(line.quantityThousandths, 'en')} h`,
      formatPrice(line.unitPriceMillionths, currency, 'en'),
      line.taxes.map(({ ratePpm }) => formatRate(ratePpm, 'en')).join(' + '),
      formatMoney(lineTotals[line.id]?.netMinor ?? 0, currency, 'en', { display: 'none' }),
    ]),
    totals: [
      ['Subtotal', money(totals.subtotalMinor)],
      ...taxes.map((row) => [
        `${row.name} ${formatRate(row.ratePpm, 'en')} on ${money(row.baseMinor)}`,
        money(row.taxMinor),
      ]),
      ['Total', money(totals.totalMinor)],
    ],
    notes: content.notes,
    payment: content.from.bankDetails,
  }
}
