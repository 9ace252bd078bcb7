import { canonicalFields } from '../fields/canonical-fields.ts'
import type { Field } from '../fields/field.ts'
import { invoiceFields, lineFields } from '../invoice/edit-fields.ts'
import type { InvoiceContent } from '../invoice/invoice.ts'
import type { NewLine } from '../line/line.ts'
import { byPosition } from '../line/position.ts'
import { commonItems } from './common-items.ts'
import { valueIn } from './overtaken.ts'

/** What an invoice says at one moment. */
export interface Content {
  content: InvoiceContent
  lines: readonly NewLine[]
}

/**
 * A difference of two contents: of a field of the header, where `line` is null, or of a line. `*` is a whole line, null where
 * there is none; `position` its place among the lines, from 1.
 */
export interface Difference {
  line: string | null
  field: string
  from: unknown
  to: unknown
}

/** How a content differs from an earlier one, field by field; lines in their order, removed ones last. */
export function differencesOf(before: Content, after: Content): Difference[] {
  const [old, now] = [before, after].map(({ lines }) => byPosition(lines).filter(({ removed }) => !removed))
  const [known, left] = [old, now].map((lines) => new Map(lines?.map((line) => [line.id, line])))
  const places = movedLines([...(known?.keys() ?? [])], [...(left?.keys() ?? [])])
  const ofLine = (line: NewLine): Difference[] => {
    const was = known?.get(line.id)
    if (!was) return [{ line: line.id, field: '*', from: null, to: line }]
    return [...fieldDifferences(lineFields, line.id, was, line), ...(places.get(line.id) ?? [])]
  }
  return [
    ...fieldDifferences(invoiceFields, null, before.content, after.content),
    ...(now ?? []).flatMap(ofLine),
    ...(old ?? [])
      .filter(({ id }) => !left?.has(id))
      .map((line) => ({ line: line.id, field: '*', from: line, to: null })),
  ]
}

function fieldDifferences(
  fields: Record<string, Field<unknown>>,
  line: string | null,
  before: object,
  after: object,
): Difference[] {
  return Object.entries(fields).flatMap(([path, field]) => {
    const [from, to] = [valueIn(before, path), valueIn(after, path)]
    return saysSame(field, from, to) ? [] : [{ line, field: path, from, to }]
  })
}

const saysSame = (field: Field<unknown>, a: unknown, b: unknown): boolean => said(field, a) === said(field, b)

const said = (field: Field<unknown>, value: unknown): string =>
  JSON.stringify(canonicalFields({ value: field }, { value }))

/** The lines that are in both, and whose place among those has changed. */
function movedLines(before: readonly string[], after: readonly string[]): Map<string, Difference[]> {
  const [known, left] = [new Set(before), new Set(after)]
  const [old, now] = [before.filter((id) => left.has(id)), after.filter((id) => known.has(id))]
  const kept = new Set(commonItems(old, now).map(([, at]) => now[at]))
  return new Map(
    now
      .filter((id) => !kept.has(id))
      .map((line) => {
        const [from, to] = [before.indexOf(line) + 1, after.indexOf(line) + 1]
        return [line, [{ line, field: 'position', from, to }]]
      }),
  )
}
