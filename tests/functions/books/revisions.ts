import {
  dayOf,
  revisionOf,
  type InvoiceContent,
  type NewLine,
  type Revision,
  type TaxRounding,
} from '@covoice/domain'
import * as v from 'valibot'
import { asInvoice } from '../../../scripts/totals/as-invoice.ts'
import { caseSchema } from '../../../scripts/totals/case.ts'
import { aLine, anInvoice } from '../../domain/builders.ts'

/** An invoice as frozen, due in December 2026 and called INV-0007; say what matters. */
export function aRevision(
  lines: readonly NewLine[],
  known: Partial<InvoiceContent> = {},
  numberText = 'INV-0007',
): Revision {
  const content = anInvoice({ dueDay: dayOf('2026-12-03'), ...known })
  return revisionOf(content, lines, { revision: 1, number: 7, numberText, language: 'en' })
}

/** A collected case as frozen under our policy; its taxes are named by what tells them apart. */
export function revisionOfCase(given: unknown, taxRounding: TaxRounding): Revision {
  const { invoice, lines } = asInvoice(v.parse(caseSchema, given))
  const named = lines.map((line) => ({
    ...line,
    taxes: line.taxes.map((tax) => ({
      ...tax,
      name: `${tax.category} ${tax.ratePpm} ${tax.name}`.trim(),
    })),
  }))
  return aRevision(named.map(aLine), { ...invoice, taxRounding })
}
