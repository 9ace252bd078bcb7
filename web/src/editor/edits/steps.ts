import type { Edit, InvoiceField, LineField } from '@covoice/domain'
import { lineKey, setting } from '../live/field-key.ts'
import { saidBy, valueAt, type SheetDocument } from '../live/sheet-document.ts'
import type { Step } from './undo-stack.ts'

/** An edit as single steps, each with its inverse, seen from the document before it. */
export function stepsOf(document: SheetDocument, edit: Edit): Step[] {
  switch (edit.kind) {
    case 'setField':
      return [fieldStep(document, edit.field, edit.value, edit)]
    case 'setFields':
      return Object.entries(edit.values).map(([field, value]) =>
        fieldStep(document, field as InvoiceField, value),
      )
    case 'setLineField':
      return [fieldStep(document, lineKey(edit.line, edit.field), edit.value, edit)]
    case 'setLineFields':
      return Object.entries(edit.values).map(([field, value]) =>
        fieldStep(document, lineKey(edit.line, field as LineField), value),
      )
    case 'addLine': {
      // undone only while its content is unchanged: I may not remove a colleague's words
      const line = edit.line.id
      return [
        {
          key: lineKey(line, '*'),
          edit: { kind: 'restoreLine', line },
          inverse: { kind: 'removeLine', line },
          before: null,
          after: saidBy(edit.line),
        },
      ]
    }
    case 'removeLine':
    case 'restoreLine': {
      const { kind, line } = edit
      const removes = kind === 'removeLine'
      const inverse: Edit = { kind: removes ? 'restoreLine' : 'removeLine', line }
      return [{ key: lineKey(line, 'removed'), edit, inverse, before: !removes, after: removes }]
    }
    case 'moveLine': {
      const { line, position } = edit
      const key = lineKey(line, 'position')
      const before = valueAt(document, key) as string
      return [{ key, edit, inverse: { kind: 'moveLine', line, position: before }, before, after: position }]
    }
  }
}

function fieldStep(document: SheetDocument, key: string, value: unknown, edit = setting(key, value)): Step {
  const before = valueAt(document, key)
  return { key, edit, inverse: setting(key, before), before, after: value }
}
