import { exemptionCode, hasExemption, vatRowKey, type NewLine, type VatRow } from '@covoice/domain'
import type { EnVat } from './en-invoice.ts'
import { shortDecimal } from './texts.ts'

/** The VAT breakdown (BG-23), each row with its lines' reasons for no tax. */
export function enVat(rows: readonly VatRow[], lines: readonly NewLine[]): EnVat[] {
  return rows.map((row) => ({
    category: row.category,
    percent: shortDecimal(row.ratePpm, 4),
    baseMinor: row.baseMinor,
    taxMinor: row.taxMinor,
    exemptionReason: hasExemption(row.category) ? reasonsOf(row, lines).join('; ') : '',
    exemptionCode: exemptionCode(row.category) ?? '',
  }))
}

function reasonsOf(row: VatRow, lines: readonly NewLine[]): string[] {
  const taxes = lines.flatMap((line) => line.taxes).filter((tax) => vatRowKey(tax) === vatRowKey(row))
  return [...new Set(taxes.map((tax) => tax.exemptionReason.trim()).filter((reason) => reason !== ''))]
}
