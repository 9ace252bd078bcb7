import { byPosition, lineCountOf, limits, type Line } from '@covoice/domain'
import { newId } from '../../backend/documents/documents.ts'
import { lineKey } from '../live/field-key.ts'
import { saysNothing } from '../lines/use-line-actions.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'
import { pastedLines, type UnreadCell } from './pasted-lines.ts'

/** Cells that could not be read; or nothing was made, as the invoice takes only `room` more rows. */
type PastedTable = { kind: 'pasted'; unread: readonly UnreadCell[] } | { kind: 'tooManyRows'; room: number }

/**
 * Makes lines of a table that was pasted into the description of a line, as one edit; the cells that it couldn't read
 * are marked. More rows than the invoice can take make no line.
 */
export function pasteTable(
  sheet: SheetModel,
  line: Line,
  rows: readonly (readonly string[])[],
  locale: string,
): PastedTable {
  const isBlank = line.id === sheet.blankId.value
  const isEmpty = saysNothing(line)
  const others = sheet.document.value.lines.filter(({ id }) => id !== sheet.blankId.value)
  // an empty line takes the first row, and a typed blank line becomes a line as well
  const room = limits.lines - lineCountOf(others) + (isBlank === isEmpty ? 0 : isEmpty ? 1 : -1)
  if (rows.length > room) return { kind: 'tooManyRows', room: Math.max(0, room) }
  if (isBlank && !isEmpty) sheet.commit(lineKey(line.id, 'description'), line.description)
  const { edits, ids, unread } = pastedLines(rows, {
    lines: byPosition(sheet.document.value.lines).filter(({ id }) => id !== sheet.blankId.value),
    into: isBlank ? null : line,
    isEmpty,
    taxes: sheet.blankLine.value.taxes,
    locale,
    newId,
  })
  if (!sheet.edit(edits)) return { kind: 'pasted', unread: [] }
  for (const cell of unread) sheet.mark(lineKey(cell.line, cell.field))
  const last = ids.at(-1)
  if (last !== undefined) void sheet.reveal(lineKey(last, 'description'))
  return { kind: 'pasted', unread }
}
