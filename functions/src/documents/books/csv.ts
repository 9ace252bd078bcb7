import { harmless } from './harmless.ts'

/** A cell: a text, or an amount, quantity or price as a plain decimal, which is written unchanged. */
export type Cell = string | { decimal: string }

/**
 * Rows as a CSV file after RFC 4180: commas, CRLF behind every row, quotes only where a cell needs them. UTF-8 without a
 * byte order mark: importers take one for a part of the first column's name.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: Cell): string {
  const text = typeof cell === 'string' ? harmless(cell) : cell.decimal
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
