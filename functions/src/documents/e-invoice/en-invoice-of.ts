import { sumMinor, vatBreakdown, type InvoiceContent, type Revision } from '@covoice/domain'
import { enAdjustments } from './adjustments.ts'
import type { EnAdjustment, EnInvoice, EnLine, EnTotals } from './en-invoice.ts'
import { enLines } from './lines.ts'
import { netAmounts } from './net-amounts.ts'
import { enAddress, enBuyer, enSeller } from './parties.ts'
import { enPayment } from './payment.ts'
import { enVat } from './vat.ts'

/**
 * A frozen revision as an invoice of EN 16931, the only input of both syntaxes. It is always an invoice (type
 * 380), and one that owes the buyer has negative quantities and amounts, which EN 16931 and Peppol allow: a
 * credit note (381) would mean the same with opposite signs, but must name the invoice that it corrects,
 * which is unknown. A revision that `eInvoiceObstacles` refuses has no valid form here.
 */
export function enInvoiceOf(revision: Revision): EnInvoice {
  const { content, lines, taxes, numberText } = revision
  const rows = vatBreakdown(taxes)
  const amounts = netAmounts(revision, rows)
  const isOutsideScope = rows.some(({ category }) => category === 'O')
  const invoiced = enLines(revision, amounts)
  const adjustments = enAdjustments(amounts, content.discount)
  return {
    number: numberText,
    issueDay: content.invoiceDay,
    dueDay: content.dueDay,
    terms: termsOf(content),
    note: [content.notes.trim(), content.footer.trim()].filter((text) => text !== '').join('\n\n'),
    currency: content.currency,
    buyerReference: content.buyerReference.trim(),
    orderReference: content.poNumber.trim(),
    contractReference: content.contractName.trim(),
    seller: enSeller(content.from, isOutsideScope),
    buyer: enBuyer(content.to, isOutsideScope),
    // Factur-X needs a supply date: the end of the period, or otherwise the invoice day.
    supplyDay: content.periodEndDay ?? content.invoiceDay,
    deliverTo: rows.some(({ category }) => category === 'K')
      ? { name: content.to.name.trim(), address: enAddress(content.to.address) }
      : null,
    period: periodOf(content),
    payment: enPayment(content),
    adjustments,
    vat: enVat(rows, lines),
    totals: totalsOf(revision, invoiced, adjustments),
    lines: invoiced,
  }
}

// BR-CO-25: terms are needed where no day is known.
function termsOf({ dueDay, termsDays }: InvoiceContent): string {
  return dueDay === null && termsDays !== null ? `${termsDays} days` : ''
}

function periodOf({ periodStartDay, periodEndDay }: InvoiceContent): EnInvoice['period'] {
  return periodStartDay === null && periodEndDay === null
    ? null
    : { startDay: periodStartDay, endDay: periodEndDay }
}

function totalsOf(
  { totals }: Revision,
  lines: readonly EnLine[],
  adjustments: readonly EnAdjustment[],
): EnTotals {
  const adjusted = (isCharge: boolean) =>
    sumMinor(adjustments.filter((one) => one.isCharge === isCharge).map(({ amountMinor }) => amountMinor))
  return {
    linesMinor: sumMinor(lines.map(({ netMinor }) => netMinor)),
    allowancesMinor: adjusted(false),
    chargesMinor: adjusted(true),
    netMinor: totals.netMinor,
    taxMinor: totals.taxMinor,
    totalMinor: totals.totalMinor,
    prepaidMinor: totals.prepaidMinor,
    roundingMinor: totals.cashRoundingMinor,
    dueMinor: totals.dueMinor,
  }
}
