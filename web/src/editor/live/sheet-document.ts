import { byPosition, type Edit, type Invoice, type Line, type NewLine } from '@covoice/domain'
import { addressOf, type FieldKey } from './field-key.ts'

/** An invoice with its lines: the content of a sheet. Lines are in order, removed ones included. */
export interface SheetDocument {
  invoice: Invoice
  lines: readonly Line[]
}

/** The value of a field; undefined where there is no such line, null for `*` of a removed one. */
export function valueAt(document: SheetDocument, key: FieldKey): unknown {
  const { line, field } = addressOf(key)
  if (line === null) return valueIn(document.invoice, field)
  const owner = document.lines.find((one) => one.id === line)
  if (field === '*') return owner === undefined || owner.removed ? null : saidBy(owner)
  return owner && valueIn(owner, field)
}

/** The whole content of a line, without its position and authors. */
export function saidBy(line: NewLine) {
  const { kind, product, description, quantityThousandths, unit, unitPriceMillionths, discount, taxes } = line
  return { kind, product, description, quantityThousandths, unit, unitPriceMillionths, discount, taxes }
}

/** The document after an edit; unaffected parts keep their identity. */
export function applied(document: SheetDocument, edit: Edit, by: string): SheetDocument {
  switch (edit.kind) {
    case 'setField':
      return { ...document, invoice: withFields(document.invoice, { [edit.field]: edit.value }) }
    case 'setFields':
      return { ...document, invoice: withFields(document.invoice, edit.values) }
    case 'setLineField':
      return withLine(document, edit.line, { [edit.field]: edit.value })
    case 'setLineFields':
      return withLine(document, edit.line, edit.values)
    case 'addLine':
      return withNewLine(document, edit.line, by)
    case 'removeLine':
      return withLine(document, edit.line, { removed: true })
    case 'restoreLine':
      return withLine(document, edit.line, { removed: false })
    case 'moveLine': {
      const { lines, invoice } = withLine(document, edit.line, { position: edit.position })
      return { invoice, lines: byPosition(lines) }
    }
  }
}

function withNewLine(document: SheetDocument, line: NewLine, by: string): SheetDocument {
  if (document.lines.some((one) => one.id === line.id)) return document
  const added: Line = { ...line, createdBy: by, createdAt: null, changedBy: by, changedAt: null }
  return { ...document, lines: byPosition([...document.lines, added]) }
}

function withLine(document: SheetDocument, id: string, values: Record<string, unknown>): SheetDocument {
  return {
    ...document,
    lines: document.lines.map((line) => (line.id === id ? withFields(line, values) : line)),
  }
}

/** A copy with values at dotted paths; the other parts are shared. */
function withFields<T extends object>(owner: T, values: Record<string, unknown>): T {
  const next = { ...owner } as Record<string, unknown>
  for (const [path, value] of Object.entries(values)) {
    const [first = '', ...rest] = path.split('.')
    const inner = next[first]
    next[first] =
      rest.length === 0 ? value : withFields(isRecord(inner) ? inner : {}, { [rest.join('.')]: value })
  }
  return next as T
}

function valueIn(owner: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => (isRecord(value) ? value[part] : undefined), owner)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
