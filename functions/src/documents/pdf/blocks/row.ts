import type { PagePosition, Sheet, Tag } from '../sheet.ts'
import type { TextLine } from '../type/typesetter.ts'

/** The content of one cell of a row: its lines begin, or end, at `x`. */
export interface Cell {
  tag: Tag
  lines: TextLine[]
  x: number
  align?: 'start' | 'end'
}

/** The height of the highest of these cells. */
export function rowHeight(cells: readonly Pick<Cell, 'lines'>[]): number {
  return Math.max(0, ...cells.map(({ lines }) => lines.reduce((sum, { style }) => sum + style.leading, 0)))
}

/**
 * Draws cells beside each other, whole on this page or the next; a row longer than a page begins here and
 * continues. A new page begins with the content that `overleaf` draws. Returns the position below.
 */
export function drawRow(
  sheet: Sheet,
  at: PagePosition,
  cells: readonly Cell[],
  overleaf: (at: PagePosition) => PagePosition = sheet.nextPage,
): PagePosition {
  const leading = Math.max(1, ...cells.flatMap(({ lines }) => lines.map(({ style }) => style.leading)))
  const rows = Math.max(0, ...cells.map(({ lines }) => lines.length))
  const inOne = rows * leading <= pageRoom(sheet)
  let place = sheet.room(at) + 0.01 < leading * (inOne ? rows : Math.min(3, rows)) ? overleaf(at) : at
  for (let next = 0; next < rows;) {
    const here = place
    const fits = Math.max(1, Math.floor((sheet.room(here) + 0.01) / leading))
    for (const { tag, lines, x, align } of cells) {
      const shown = lines.slice(next, next + fits)
      if (shown.length > 0)
        sheet.draw(here, tag, () =>
          shown.forEach((line, row) => sheet.text(line, x, here.y + row * leading, align)),
        )
    }
    place = { ...here, y: here.y + Math.min(fits, rows - next) * leading }
    next += fits
    if (next < rows) place = overleaf(place)
  }
  return place
}

/** The room of a page below a repeated header. */
export const pageRoom = ({ paper }: Sheet): number => paper.bottom - paper.top - 36
