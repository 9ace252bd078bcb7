import { windows1252Of } from '@covoice/domain'
import { harmless } from '../../documents/books/harmless.ts'

const decimal = /^-?\d+(\.\d+)?$/
const questionMark = 0x3f

/** Rows as an IIF file: tabs between cells, CRLF behind every row, no cell with a tab, a break or a quote; letters that windows-1252 lacks become question marks. */
export function iifBytes(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(cellText).join('\t')}\r\n`).join('')
  return Uint8Array.from(Array.from(text, (character) => windows1252Of(character) ?? questionMark))
}

// QuickBooks splits at tabs and breaks even inside quotes, and reads a quote as the start of a quoted cell.
function cellText(cell: string): string {
  const plain = cell.replaceAll(/\s+/g, ' ').trim().replaceAll('"', "'")
  return decimal.test(plain) ? plain : harmless(plain)
}
