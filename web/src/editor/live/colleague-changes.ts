import { invoiceTables, type InvoiceTables, type Line, type Table } from '@covoice/domain'
import { lineKey, type FieldKey, type LinePart } from './field-key.ts'
import { sameValue } from './same-value.ts'
import type { SheetDocument } from './sheet-document.ts'

/** One field that differs between two states of a document, and the last writer of its document. */
export interface FieldChange {
  key: FieldKey
  from: unknown
  to: unknown
  by: string
}

/**
 * Every field that differs from one state to the next. A new line is reported as a change of its `removed`
 * flag.
 */
export function changesBetween(
  before: SheetDocument,
  after: SheetDocument,
  { header, line }: InvoiceTables = invoiceTables,
): FieldChange[] {
  const changes: FieldChange[] = []
  if (before.invoice !== after.invoice) {
    const by = after.invoice.changedBy
    for (const [key, from, to] of differences(header, before.invoice, after.invoice))
      changes.push({ key, from, to, by })
  }
  const known = new Map(before.lines.map((one) => [one.id, one]))
  for (const one of after.lines) {
    const was = known.get(one.id)
    if (was !== one) changes.push(...lineChanges(line, was, one))
  }
  return changes
}

function lineChanges(table: Table, was: Line | undefined, line: Line): FieldChange[] {
  const { id, createdBy, changedBy } = line
  if (!was) return [{ key: lineKey(id, 'removed'), from: true, to: line.removed, by: createdBy }]
  return differences(table, was, line).map(([field, from, to]) => {
    return { key: lineKey(id, field as LinePart), from, to, by: changedBy }
  })
}

type Difference = [path: string, from: unknown, to: unknown]

/** Descends to the fields that are written separately: parties and their address, but not a discount. */
function differences(table: Table, before: unknown, after: unknown): Difference[] {
  const [was, is] = [before, after] as Record<string, unknown>[]
  return Object.entries(table).flatMap(([name, { parts, untold }]): Difference[] => {
    const [from, to] = [was?.[name], is?.[name]]
    if (untold || sameValue(from, to)) return []
    if (!parts) return [[name, from, to]]
    return differences(parts, from, to).map(([path, ...values]) => [`${name}.${path}`, ...values])
  })
}
