import { addressOf, setting, type FieldKey } from '../live/field-key.ts'
import { applied, type SheetDocument } from '../live/sheet-document.ts'
import { positionAt, newLine, type Edit, type LineContent, type NewLine } from '@covoice/domain'

/** The line that does not exist yet: it is created when something is typed in it. */
export interface BlankLine {
  id: string
  known: Partial<Omit<LineContent, 'position'>>
}

/** The document with edits applied, in their order. */
export function withEdits(document: SheetDocument, edits: Iterable<Edit>, me: string): SheetDocument {
  let shown = document
  for (const edit of edits) shown = applied(shown, edit, me)
  return shown
}

/** The document with values still being typed applied; typing in the blank line makes it appear. */
export function withTyped(
  document: SheetDocument,
  typed: ReadonlyMap<FieldKey, unknown>,
  blank: BlankLine,
  me: string,
): SheetDocument {
  let shown = document
  for (const [key, value] of typed) {
    const { line } = addressOf(key)
    if (line === blank.id) {
      shown = applied(shown, { kind: 'addLine', line: realLine(document, blank, new Map()) }, me)
    }
    shown = applied(shown, setting(key, value), me)
  }
  return shown
}

/** The blank line as it will be written: at the end, with its typed values. */
export function realLine(
  document: SheetDocument,
  blank: BlankLine,
  typed: ReadonlyMap<FieldKey, unknown>,
): NewLine {
  const line: NewLine = {
    id: blank.id,
    ...newLine(positionAt(document.lines, document.lines.length), blank.known),
  }
  const values: Record<string, unknown> = {}
  for (const [key, value] of typed) {
    const address = addressOf(key)
    if (address.line === blank.id) values[address.field] = value
  }
  return { ...line, ...values }
}
