import type { Printing } from '../printing.ts'
import { drawRow, pageRoom, rowHeight } from './row.ts'
import type { PagePosition } from '../sheet.ts'
import { ink, styles } from '../style.ts'
import { totalsRows } from './totals-rows.ts'
import type { TextLine } from '../type/typesetter.ts'

const usualWidth = 236
const gap = 16
const between = 1
const aboveStrong = 6

/** The totals, ready to be drawn: their left edge, their height, and the drawing. */
export interface TotalsBlock {
  left: number
  height: number
  draw: (at: PagePosition) => PagePosition
}

/** Sets the totals at the right of the sheet, kept together where they fit on a page. */
export function totalsBlock(printing: Printing): TotalsBlock {
  const { document, words, sheet } = printing
  const { type, paper } = sheet
  const said = totalsRows(printing)
  const amounts = said.map(({ amount, strong }) => type.line(amount, strong ? styles.due : styles.text))
  const widest = Math.max(...amounts.map(({ width }) => width))
  const width = Math.min(paper.right - paper.left, Math.max(usualWidth, widest + gap + 90))
  const left = paper.right - width
  const rows = said.map(({ label, strong }, index) => {
    const amount = amounts[index]
    const room = width - gap - (strong ? (amount?.width ?? 0) : widest)
    return { label: type.lines(label, strong ? styles.due : styles.aside, room), amount, strong }
  })
  const hint =
    document.totals.totalMinor < 0 ? type.lines(words.creditHint, styles.small, width) : ([] as TextLine[])
  const height =
    rows.reduce(
      (sum, { label, strong }) => sum + rowHeight([{ lines: label }]) + between + extra(strong),
      0,
    ) + rowHeight([{ lines: hint }])

  // Numbers always read from left to right: their last digits are aligned.
  const sumsAt =
    sheet.direction === 'ltr'
      ? ({ x: paper.right, align: 'end' } as const)
      : ({ x: paper.right - widest, align: 'start' } as const)

  function draw(at: PagePosition): PagePosition {
    const table = sheet.tag(sheet.document, 'Table')
    let place = height <= pageRoom(sheet) ? sheet.withRoom(at, height) : at
    for (const { label, amount, strong } of rows) {
      place = { ...place, y: place.y + extra(strong) }
      const ruleAt = place.y - aboveStrong
      if (strong)
        sheet.draw(place, null, () => sheet.rule(left, paper.right, ruleAt, { colour: ink, width: 0.75 }))
      const row = sheet.tag(table, 'TR')
      const head = { tag: sheet.tag(row, 'TH', { scope: 'Row' }), lines: label, x: left }
      const sum = { tag: sheet.tag(row, 'TD'), lines: amount ? [amount] : [], ...sumsAt }
      place = drawRow(sheet, place, [head, sum])
      place = { ...place, y: place.y + between }
    }
    if (hint.length === 0) return place
    const tag = sheet.tag(sheet.document, 'P')
    return drawRow(sheet, place, [{ tag, lines: hint, x: paper.right, align: 'end' }])
  }
  return { left, height, draw }
}

/** Room for the rule above the strong row. */
const extra = (strong: boolean): number => (strong ? 5 + aboveStrong : 0)
