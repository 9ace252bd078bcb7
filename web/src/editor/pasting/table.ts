import { parseDecimalInput } from '@covoice/domain'

/** The rows of a text from a spreadsheet or a CSV file; null for any other text, which stays text. */
export function tableIn(text: string, locale: string): string[][] | null {
  if (text.includes('\t')) return rowsOf(text, '\t')
  const separator = text.includes(';') ? ';' : ','
  const rows = rowsOf(text, separator)
  // commas are in sentences too: only lines of a text and two numbers are a table
  return rows.length > 1 && rows.every((row) => isPriced(row, locale)) ? rows : null
}

const isPriced = (row: readonly string[], locale: string): boolean =>
  row.length === 3 && row.slice(1).every((cell) => parseDecimalInput(cell, { locale, decimals: 6 }).ok)

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
