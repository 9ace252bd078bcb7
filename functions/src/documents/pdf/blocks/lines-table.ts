import { columnsFor, type Column } from './columns.ts'
import type { Printing } from '../printing.ts'
import { drawRow, pageRoom, rowHeight } from './row.ts'
import type { PagePosition, Tag } from '../sheet.ts'
import { hairline, ink, styles } from '../style.ts'

const padding = 4.5

/**
 * The items as a table: its header on every page, rows whole where they fit on a page, the last one on the
 * page of the part `after` it: the first of these heights that fits with it. Returns the position below.
 */
export function drawLines(printing: Printing, at: PagePosition, after: readonly number[]): PagePosition {
  const { document, words, sheet } = printing
  const { left, right } = sheet.paper
  const items = document.lines.filter(({ kind }) => kind === 'item')
  const columns = columnsFor(printing, items)
  const table = sheet.tag(sheet.document, 'Table')

  const rows = items.map((item) => columns.map((column) => column.cellsOf(item)))
  const heightOfRow = (index: number): number => {
    const height = rowHeight(rows[index]?.flat() ?? []) + 2 * padding
    const rest = index === rows.length - 1 ? after.find((one) => height + one <= pageRoom(sheet)) : 0
    return height + (rest ?? 0)
  }
  const headHeight = styles.label.leading + padding
  const headRow = sheet.tag(sheet.tag(table, 'THead'), 'TR')
  const heads = columns.map(() => sheet.tag(headRow, 'TH', { scope: 'Column' }))
  const body = sheet.tag(table, 'TBody')

  function drawHead(place: PagePosition, tags: Tag[] | null): PagePosition {
    const write = ({ head }: Column): void =>
      head.lines.forEach((line) => sheet.text(line, head.x, place.y, head.align))
    columns.forEach((column, index) => sheet.draw(place, tags?.[index] ?? null, () => write(column)))
    const y = place.y + headHeight
    sheet.draw(place, null, () => sheet.rule(left, right, y, { colour: ink, width: 0.75 }))
    return { ...place, y }
  }
  const overleaf = (place: PagePosition): PagePosition => drawHead(sheet.nextPage(place), null)

  // The header stays with the first row, or with its first lines where the row does not fit on a page.
  const first = heightOfRow(0)
  let place = drawHead(sheet.withRoom(at, headHeight + (first <= pageRoom(sheet) ? first : 60)), heads)
  rows.forEach((cells, index) => {
    const height = heightOfRow(index)
    if (index > 0 && height <= pageRoom(sheet) && sheet.room(place) < height) place = overleaf(place)
    const row = sheet.tag(body, 'TR')
    place = drawRow(
      sheet,
      { ...place, y: place.y + padding },
      cells.flatMap((cell) => {
        const tag = sheet.tag(row, 'TD')
        return cell.map((part) => ({ ...part, tag }))
      }),
      (from) => {
        const next = overleaf(from)
        return { ...next, y: next.y + padding }
      },
    )
    place = { ...place, y: place.y + padding }
    const { y } = place
    sheet.draw(place, null, () => sheet.rule(left, right, y, { colour: hairline, width: 0.5 }))
  })
  if (rows.length > 0) return place
  const tag = sheet.tag(sheet.tag(body, 'TR'), 'TD')
  const none = { tag, lines: [sheet.type.line(words.noLines, styles.aside)], x: left }
  return drawRow(sheet, { ...place, y: place.y + padding }, [none])
}

/** The remark above a table of these lines, on the right: '' or that prices include tax. */
export function drawTaxInclusion({ document, words, sheet }: Printing, at: PagePosition): PagePosition {
  if (!document.content.pricesIncludeTax) return at
  const line = sheet.type.line(words.withTax, styles.small)
  sheet.draw(at, sheet.tag(sheet.document, 'P'), () => sheet.text(line, sheet.paper.right, at.y, 'end'))
  return { ...at, y: at.y + styles.small.leading + 10 }
}
