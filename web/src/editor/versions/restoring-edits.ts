import {
  differencesOf,
  lineContentOf,
  type Content,
  type Edit,
  type InvoiceField,
  type LineField,
} from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** The edits that bring an earlier content back: together one step, which can be undone. */
export function restoringEdits({ invoice, lines }: SheetDocument, version: Content): Edit[] {
  const differences = differencesOf({ content: invoice, lines }, version)
  const known = new Map(lines.map((line) => [line.id, line]))
  const wanted = new Map(version.lines.map((line) => [line.id, line]))
  const edits = differences.flatMap(({ line: id, field, to }): Edit[] => {
    if (id === null) return [{ kind: 'setField', field: field as InvoiceField, value: to }]
    const line = wanted.get(id)
    if (field === 'position') return []
    if (field !== '*') return [{ kind: 'setLineField', line: id, field: field as LineField, value: to }]
    if (!line) return [{ kind: 'removeLine', line: id }]
    if (!known.has(id)) return [{ kind: 'addLine', line: lineContentOf({ ...line, removed: false }) }]
    const { id: _id, position: _position, removed: _removed, ...values } = lineContentOf(line)
    const fields = Object.entries(values) as [LineField, unknown][]
    return [
      { kind: 'restoreLine', line: id },
      ...fields.map(([name, value]): Edit => ({ kind: 'setLineField', line: id, field: name, value })),
    ]
  })
  const isReordered = differences.some(
    ({ field, to }) => field === 'position' || (field === '*' && to !== null),
  )
  const moves = isReordered ? version.lines : []
  return [
    ...edits,
    ...moves
      .filter(({ id, position }) => known.has(id) && known.get(id)?.position !== position)
      .map(({ id, position }): Edit => ({ kind: 'moveLine', line: id, position })),
  ]
}
