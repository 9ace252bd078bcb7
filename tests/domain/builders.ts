import {
  contentOf,
  dayOf,
  newInvoice,
  newLine,
  type InvoiceContent,
  type Line,
  type LineContent,
  type LineTax,
} from '@covoice/domain'

/** A complete invoice in euros from Bright IT to Northwind; say what matters. */
export function anInvoice(known: Partial<InvoiceContent> = {}): InvoiceContent {
  const { from, to } = newInvoice(dayOf('2026-11-03'), { currency: 'EUR' })
  return {
    ...contentOf(newInvoice(dayOf('2026-11-03'), { currency: 'EUR' })),
    from: { ...from, name: 'Bright IT' },
    to: { ...to, name: 'Northwind' },
    ...known,
  }
}

let lines = 0

/** One unit over 100.00, untaxed; say what matters. Each has an id of its own. */
export function aLine(known: Partial<LineContent> & { id?: string } = {}): Line {
  lines += 1
  return {
    ...newLine('a0', { description: 'Support', unitPriceMillionths: 100_000_000 }),
    id: `line${lines}`,
    createdBy: 'ann',
    createdAt: null,
    changedBy: 'ann',
    changedAt: null,
    ...known,
  }
}

/** A line over `amount` major units. */
export function over(amount: number, known: Partial<LineContent> & { id?: string } = {}): Line {
  return aLine({ unitPriceMillionths: Math.round(amount * 1_000_000), ...known })
}

/** A tax of so many per cent as a line has it. */
export function tax(percent: number, known: Partial<LineTax> = {}): LineTax {
  return {
    tax: `vat${percent}`,
    name: `VAT ${percent} %`,
    ratePpm: Math.round(percent * 10_000),
    category: percent === 0 ? 'Z' : 'S',
    exemptionReason: '',
    ...known,
  }
}
