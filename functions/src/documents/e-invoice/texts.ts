import { decimalText } from '@covoice/domain'

/** A stored integer at `decimals` places as a decimal text without trailing zeros: (1500, 3) is '1.5'. */
export function shortDecimal(value: number, decimals: number): string {
  const text = decimalText(value, decimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** The non-empty lines of a text, trimmed. */
export function spokenLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
