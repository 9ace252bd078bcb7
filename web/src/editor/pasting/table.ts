import { limits, parseDecimalInput } from '@covoice/domain'

/** A thousand characters a line: a longer text is not looked through. */
const longest = limits.lines * 1000

/** The rows of a text from a spreadsheet or a CSV file; null for any other text, which stays text. */
export function tableIn(text: string, locale: string): string[][] | null {
  if (text.length > longest || !/[\t\n\r]/.test(text)) return null
  const isNumber = (cell: string) => parseDecimalInput(cell, { locale, decimals: 6 }).ok
  if (text.includes('\t')) {
    const rows = rowsOf(text, '\t')
    return [1, 2].some((column) => isOfNumbers(column, rows, isNumber)) ? rows : null
  }
  const tables = [';', ',']
    .filter((separator) => text.includes(separator))
    .map((separator) => rowsOf(text, separator))
  return tables.find((rows) => isCsv(rows, isNumber)) ?? null
}

/**
 * Commas are in sentences too. Without a header only lines of a text and two numbers are a table; below a header, rows
 * of its length whose quantities and prices both read as numbers.
 */
function isCsv(rows: readonly (readonly string[])[], isNumber: (cell: string) => boolean): boolean {
  const [first = []] = rows
  if (rows.length < 2 || first.length < 3) return false
  const isHeader = first.every((cell) => cell !== '' && !isNumber(cell))
  return isHeader
    ? rows.every(({ length }) => length === first.length) &&
        [1, 2].every((column) => isOfNumbers(column, rows, isNumber))
    : rows.every((row) => row.length === 3 && row.slice(1).every(isNumber))
}

/**
 * Whether a column reads as numbers: at least half of its cells, the first row excepted where it is a header. Tabs are
 * also in lists and indented text: there no numbers follow a text.
 */
function isOfNumbers(
  column: number,
  rows: readonly (readonly string[])[],
  isNumber: (cell: string) => boolean,
): boolean {
  const named = rows.filter(([name = '']) => /[\p{L}\p{N}]/u.test(name))
  const cells = named.map((row) => row[column] ?? '')
  const isHeader = cells.length > 1 && !isNumber(cells[0] ?? '')
  const filled = cells.slice(isHeader ? 1 : 0).filter((cell) => cell !== '')
  return filled.length > 0 && 2 * filled.filter(isNumber).length >= filled.length
}

/** Cells by RFC 4180: one in quotation marks can contain separators and line breaks. Empty rows are left out. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`, 'y')
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) return plainRowsOf(text, separator)
    const [, quoted, plain = '', end] = found
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end !== separator && end !== '') rows.push([])
  }
  return rows.filter((row) => row.some((one) => one !== ''))
}

// a quotation mark in the middle of a cell is a letter like any other
const plainRowsOf = (text: string, separator: string): string[][] =>
  text
    .split(/\r\n|\r|\n/)
    .map((row) => row.split(separator).map((one) => one.trim()))
    .filter((row) => row.some((one) => one !== ''))
