import { byPosition, type Line } from '@covoice/domain'
import { newId } from '../../backend/documents/documents.ts'
import { lineKey } from '../live/field-key.ts'
import { saysNothing } from '../lines/use-line-actions.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'
import { pastedLines, type UnreadCell } from './pasted-lines.ts'
import { tableIn } from './table.ts'

/**
 * Makes lines of a table that was pasted into the description of a line, as one edit; the cells that it couldn't read
 * are marked. Null when the text is no table.
 */
export function pasteTable(sheet: SheetModel, line: Line, text: string, locale: string): UnreadCell[] | null {
  const rows = tableIn(text, locale)
  if (rows === null || rows.length === 0) return null
  const isBlank = line.id === sheet.blankId.value
  if (isBlank && !saysNothing(line)) sheet.commit(lineKey(line.id, 'description'), line.description)
  const { edits, ids, unread } = pastedLines(rows, {
    lines: byPosition(sheet.document.value.lines).filter(({ id }) => id !== sheet.blankId.value),
    into: isBlank ? null : line,
    isEmpty: saysNothing(line),
    taxes: sheet.blankLine.value.taxes,
    locale,
    newId,
  })
  if (!sheet.edit(edits)) return []
  for (const cell of unread) sheet.mark(lineKey(cell.line, cell.field))
  const last = ids.at(-1)
  if (last !== undefined) void sheet.reveal(lineKey(last, 'description'))
  return unread
}
