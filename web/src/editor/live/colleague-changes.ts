import type { Line } from '@covoice/domain'
import { lineKey, type FieldKey } from './field-key.ts'
import { sameValue } from './same-value.ts'
import type { SheetDocument } from './sheet-document.ts'

/** One field that differs between two states of a document, and the last writer of its document. */
export interface FieldChange {
  key: FieldKey
  from: unknown
  to: unknown
  by: string
}

/** The invoice's own fields that people edit; the fields of `from` and `to` are separate. */
const invoiceFields = [
  'customer',
  'invoiceDay',
  'dueDay',
  'termsDays',
  'poNumber',
  'contractName',
  'periodStartDay',
  'periodEndDay',
  'currency',
  'pricesIncludeTax',
  'discount',
  'notes',
  'footer',
  'prepaidMinor',
  'buyerReference',
  'from',
  'to',
] as const

const lineFields = [
  'position',
  'description',
  'quantityThousandths',
  'unit',
  'unitPriceMillionths',
  'discount',
  'taxes',
  'removed',
] as const

/**
 * Every field that differs from one state to the next. A new line is reported as a change of its `removed`
 * flag.
 */
export function changesBetween(before: SheetDocument, after: SheetDocument): FieldChange[] {
  const changes: FieldChange[] = []
  if (before.invoice !== after.invoice) {
    const by = after.invoice.changedBy
    for (const field of invoiceFields) {
      collect(changes, { key: field, from: before.invoice[field], to: after.invoice[field], by })
    }
  }
  const known = new Map(before.lines.map((line) => [line.id, line]))
  for (const line of after.lines) {
    const was = known.get(line.id)
    if (was !== line) changes.push(...lineChanges(was, line))
  }
  return changes
}

function lineChanges(was: Line | undefined, line: Line): FieldChange[] {
  if (!was) return [{ key: lineKey(line.id, 'removed'), from: true, to: line.removed, by: line.createdBy }]
  const changes: FieldChange[] = []
  for (const field of lineFields) {
    if (!sameValue(was[field], line[field])) {
      changes.push({ key: lineKey(line.id, field), from: was[field], to: line[field], by: line.changedBy })
    }
  }
  return changes
}

/** Descends to the fields that are written separately: parties and their address, but not a discount. */
function collect(into: FieldChange[], { key, from, to, by }: FieldChange): void {
  if (sameValue(from, to)) return
  const parts = /^(from|to)(\.address)?$/.test(key) && isRecord(from) && isRecord(to)
  if (!parts) {
    into.push({ key, from, to, by })
    return
  }
  for (const part of Object.keys(to))
    collect(into, { key: `${key}.${part}`, from: from[part], to: to[part], by })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
