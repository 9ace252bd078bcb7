import {
  limits,
  newLine,
  parseDecimalInput,
  positionAt,
  type Edit,
  type Line,
  type LineContent,
  type LineField,
} from '@covoice/domain'

/** A cell whose text is not the number that its column needs. */
export interface UnreadCell {
  line: string
  field: LineField
  text: string
}

/** The edits that make lines of rows, and the cells that can't be read: their fields keep the value of a new line. */
export interface PastedLines {
  edits: Edit[]
  ids: string[]
  unread: UnreadCell[]
}

interface Pasting {
  lines: readonly Line[]
  /** The line that is pasted into; null at the end of the sheet. */
  into: Line | null
  /** Whether that line is empty, so that the first row goes into it. */
  isEmpty: boolean
  taxes: LineContent['taxes']
  locale: string
  newId: () => string
}

/** Lines of rows whose columns are description, quantity and price; further columns join the description. */
export function pastedLines(rows: readonly (readonly string[])[], pasting: Pasting): PastedLines {
  const { into, isEmpty, taxes, locale, newId } = pasting
  const sorted: { id: string; position: string }[] = [...pasting.lines]
  const found: PastedLines = { edits: [], ids: [], unread: [] }
  let index = into ? sorted.findIndex(({ id }) => id === into.id) + 1 : sorted.length
  for (const [number, row] of rows.entries()) {
    const fills = number === 0 && isEmpty && into !== null
    const id = fills ? into.id : newId()
    const { values, unread } = valuesOf(row, locale)
    found.unread.push(...unread.map((cell) => ({ ...cell, line: id })))
    found.ids.push(id)
    if (fills) {
      found.edits.push({ kind: 'setLineFields', line: id, values })
      continue
    }
    const line = { id, ...newLine(positionAt(sorted, index), { taxes, ...values }) }
    found.edits.push({ kind: 'addLine', line })
    sorted.splice(index, 0, line)
    index += 1
  }
  return found
}

const columns = [
  { field: 'quantityThousandths', decimals: 3, max: limits.quantityThousandths },
  { field: 'unitPriceMillionths', decimals: 6, max: limits.unitPriceMillionths },
] as const

function valuesOf(row: readonly string[], locale: string) {
  const [description = '', quantity = '', price = '', ...more] = row
  const values: Partial<LineContent> = {}
  const unread: Omit<UnreadCell, 'line'>[] = []
  for (const [index, { field, decimals, max }] of columns.entries()) {
    const text = index === 0 ? quantity : price
    if (text === '') continue
    const read = parseDecimalInput(text, { locale, decimals, min: -max, max })
    if (read.ok) values[field] = read.value
    else unread.push({ field, text })
  }
  // a text that is no number would otherwise be lost
  const texts = [...unread.map(({ text }) => text), ...more.filter((cell) => cell !== '')]
  values.description = [description, ...texts].join('\n').slice(0, limits.text)
  return { values, unread }
}
