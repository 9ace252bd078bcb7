import { documentLanguage } from '../customer/language.ts'
import type { Table } from '../fields/field.ts'
import { idText, shortText, wholeNumber } from '../fields/field-kinds.ts'
import { isRecord, readFields } from '../fields/read-fields.ts'
import type { InvoiceContent } from '../invoice/invoice.ts'
import { invoiceTables, type InvoiceTables } from '../invoice/invoice-tables.ts'
import type { NewLine } from '../line/line.ts'
import type { Revision } from './revision.ts'
import { lineTotalsTable, taxRowTable, totalsTable } from '../invoice/totals-table.ts'

const counted = wholeNumber(1, Number.MAX_SAFE_INTEGER)

const issueTable = {
  revision: counted,
  number: counted,
  numberText: shortText,
  language: shortText,
} satisfies Table

/** A stored revision of any release; what is missing or odd is empty, fields that it doesn't know are left out; never throws. */
export function parseRevision(data: unknown, { header, line }: InvoiceTables = invoiceTables): Revision {
  const { content, lines, totals, lineTotals, taxes, ...issue } = isRecord(data) ? data : {}
  const read = readFields(header, content) as InvoiceContent
  const { language, ...counts } = readFields(issueTable, issue)
  return {
    ...counts,
    // The first release stored none.
    language: documentLanguage(language, read.from.address.country),
    content: read,
    lines: itemsOf(lines).map((one) => readFields({ ...line, id: idText }, one) as NewLine),
    totals: readFields(totalsTable, totals),
    lineTotals: Object.fromEntries(
      Object.entries(isRecord(lineTotals) ? lineTotals : {}).map(([id, sums]) => [
        id,
        readFields(lineTotalsTable, sums),
      ]),
    ),
    taxes: itemsOf(taxes).map((row) => readFields(taxRowTable, row)),
  }
}

const itemsOf = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : [])
