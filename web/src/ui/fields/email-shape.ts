/**
 * Whether a text could be an email address: a name, an at sign, a domain with a dot. The mail server decides
 * finally.
 */
export function isEmail(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(text)
}
