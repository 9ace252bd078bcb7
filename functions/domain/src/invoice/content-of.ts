import type { InvoiceContent } from './invoice.ts'
import type { NewLine } from './line.ts'

/** Only what people edit of an invoice, from anything that has it: without number, status, authorship. */
export function contentOf(invoice: InvoiceContent): InvoiceContent {
  return {
    customer: invoice.customer,
    from: invoice.from,
    to: invoice.to,
    invoiceDay: invoice.invoiceDay,
    dueDay: invoice.dueDay,
    termsDays: invoice.termsDays,
    poNumber: invoice.poNumber,
    contractName: invoice.contractName,
    periodStartDay: invoice.periodStartDay,
    periodEndDay: invoice.periodEndDay,
    currency: invoice.currency,
    pricesIncludeTax: invoice.pricesIncludeTax,
    discount: invoice.discount,
    notes: invoice.notes,
    footer: invoice.footer,
    prepaidMinor: invoice.prepaidMinor,
    buyerReference: invoice.buyerReference,
    taxRounding: invoice.taxRounding,
    cashRoundingMinor: invoice.cashRoundingMinor,
  }
}

/** Only what people edit of a line, and its id. */
export function lineContentOf(line: NewLine): NewLine {
  return {
    id: line.id,
    kind: line.kind,
    position: line.position,
    product: line.product,
    description: line.description,
    quantityThousandths: line.quantityThousandths,
    unit: line.unit,
    unitPriceMillionths: line.unitPriceMillionths,
    priceQuantityThousandths: line.priceQuantityThousandths,
    discount: line.discount,
    taxes: line.taxes,
    removed: line.removed,
  }
}
