/**
 * A text that a spreadsheet doesn't read as a formula: an apostrophe before = + - @, a tab or a carriage
 * return (OWASP, CSV injection).
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
