import { ownValue, type NewLine } from '@covoice/domain'
import type { Printing } from '../printing.ts'
import type { Cell } from './row.ts'
import { styles, type Style } from '../style.ts'
import type { Direction } from '../type/direction.ts'
import type { TextLine } from '../type/typesetter.ts'

/** A column of the lines: its name, the text of each line in it, and its alignment. */
export interface Column {
  head: Pick<Cell, 'lines' | 'x' | 'align'>
  /** The text of a line; a quantity and its unit stand beside each other. */
  cellsOf: (line: NewLine) => Pick<Cell, 'lines' | 'x' | 'align'>[]
}

const gap = 14
const unitGap = 4
/** In a narrower column descriptions are hard to read: then the figures are set smaller. */
const narrowest = 130
const scales = [1, 0.92, 0.84, 0.76, 0.68, 0.6]

/** Lays out the columns for these lines: figures as wide as the widest, the description takes the rest. */
export function columnsFor(printing: Printing, lines: readonly NewLine[]): Column[] {
  let columns: Laid | undefined
  for (const scale of scales) {
    columns = laidOut(printing, lines, scale)
    if (columns.description >= narrowest) break
  }
  return columns?.columns ?? []
}

/** The text of a column, set: `inset` is the distance of a cell's text from the column's end. */
interface SetColumn {
  name: TextLine[]
  cells: Map<NewLine, { lines: TextLine[]; inset: number }>
}

interface Laid {
  columns: Column[]
  description: number
}

/** Sets what columns say, in type of a scale. */
function columnSetter({ figures, sheet: { type } }: Printing, lines: readonly NewLine[], scale: number) {
  const text: Style = { ...styles.text, size: styles.text.size * scale }
  const aside: Style = { ...text, colour: styles.aside.colour }
  const column = (
    head: string,
    says: (line: NewLine) => string,
    { room = Infinity, style = text } = {},
  ): SetColumn => {
    const set = (line: NewLine) => ({ lines: type.lines(says(line), style, room), inset: 0 })
    const cells = new Map(lines.map((line) => [line, set(line)]))
    return { name: head === '' ? [] : [type.line(head, styles.label)], cells }
  }
  // Numbers with more decimals extend to the right, so that all decimal separators are aligned.
  const decimals = (head: string, says: (line: NewLine) => string): SetColumn => {
    const { name, cells } = column(head, says)
    const fractionOf = (line: NewLine) => figures.fraction(says(line).split('\n')[0] ?? '')
    const fractions = lines.map((line) => widest(type.lines(fractionOf(line), text, Infinity)))
    const most = Math.max(0, ...fractions)
    lines.forEach((line, index) => {
      const cell = cells.get(line)
      if (cell) cell.inset = most - (fractions[index] ?? 0)
    })
    return { name, cells }
  }
  return { aside, column, decimals }
}

function laidOut(printing: Printing, lines: readonly NewLine[], scale: number): Laid {
  const { document, words, figures, sheet } = printing
  const { type, paper } = sheet
  const { aside, column, decimals } = columnSetter(printing, lines, scale)
  const total = column(words.lineTotal, ({ id }) =>
    figures.amount(ownValue(document.lineTotals, id)?.netMinor ?? 0),
  )
  const tax = column(words.lineTax, figures.taxes, { room: 62, style: aside })
  const discount = column(words.lineDiscount, ({ discount }) => figures.discount(discount), { style: aside })
  const price = decimals(words.price, figures.price)
  const unit = column('', (line) => figures.quantity(line).unit, { room: 44, style: aside })
  const quantity = decimals(words.quantity, (line) => figures.quantity(line).text)

  const columns: Column[] = []
  let right = paper.right
  const takeRight = (taken: SetColumn): void => {
    columns.unshift(endingAt(right, taken, sheet.direction))
    right -= widthOf(taken) + gap
  }
  takeRight(total)
  if (lines.some(({ taxes }) => taxes.length > 0)) takeRight(tax)
  if (lines.some((line) => line.discount !== null)) takeRight(discount)
  takeRight(price)
  const unitAt = right - widthOf(unit)
  right = unitAt - unitGap
  takeRight(quantity)
  const figuresOf = columns[0]?.cellsOf
  if (columns[0] && figuresOf)
    columns[0].cellsOf = (line) => [
      ...figuresOf(line),
      { lines: unit.cells.get(line)?.lines ?? [], x: unitAt },
    ]

  const description = right - paper.left
  const named = { lines: [type.line(words.description, styles.label)], x: paper.left }
  columns.unshift({
    head: named,
    cellsOf: (line) => [{ lines: type.lines(line.description, styles.text, description), x: paper.left }],
  })
  return { columns, description }
}

/** A column of figures that ends at `edge`. Digits are read from left to right everywhere: in a sheet that is mirrored, a column of them ends where it begins. */
function endingAt(edge: number, { name, cells }: SetColumn, direction: Direction): Column {
  const width = widthOf({ name, cells })
  const at = (inset: number) =>
    direction === 'ltr'
      ? ({ x: edge - inset, align: 'end' } as const)
      : ({ x: edge - width + inset, align: 'start' } as const)
  return {
    head: { lines: name, ...at(0) },
    cellsOf: (line) => {
      const { lines, inset } = cells.get(line) ?? { lines: [], inset: 0 }
      return [{ lines, ...at(inset) }]
    },
  }
}

function widthOf({ name, cells }: SetColumn): number {
  let width = widest(name)
  for (const { lines, inset } of cells.values()) width = Math.max(width, widest(lines) + inset)
  return width
}

const widest = (lines: readonly TextLine[]): number =>
  lines.reduce((width, line) => Math.max(width, line.width), 0)
