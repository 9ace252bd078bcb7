import { canonicalFields } from '../fields/canonical-fields.ts'
import type { InvoiceContent } from '../invoice/invoice.ts'
import { invoiceTables, type InvoiceTables } from '../invoice/invoice-tables.ts'
import type { NewLine } from '../line/line.ts'
import { byPosition } from '../line/position.ts'

/**
 * The content as one text: two invoices have the same text exactly when they say the same. Authorship, removed lines,
 * the ids of lines and the form of their positions say nothing, their order does; nor does a field at its empty value.
 */
export function canonicalContent(
  content: InvoiceContent,
  lines: readonly NewLine[],
  { header, line }: InvoiceTables = invoiceTables,
): string {
  const { position: _position, removed: _removed, ...said } = line
  const billed = byPosition(lines).filter(({ removed }) => !removed)
  return JSON.stringify({
    ...canonicalFields(header, content),
    lines: billed.map((one) => canonicalFields(said, one)),
  })
}
