/** Characters of an address: a path of SMTP has 256 with its angle brackets (RFC 5321 §4.5.3.1.3). */
const LONGEST = 254

// atext of RFC 5322 §3.2.3, in words that dots join: letters beyond ASCII before the @ are refused by SendGrid.
const LOCAL = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~\-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~\-]+)*`

// A domain that DNS can carry once UTS 46 has made it ASCII; RFC 5892 lets the joiners and middle dots into a label.
const LETTER = String.raw`[\p{L}\p{N}]`
const WITHIN = String.raw`(?:[\p{L}\p{M}\p{N}\u00B7\u0375\u05F3\u05F4\u30FB\-]|\u200C|\u200D)`
const LABEL = String.raw`${LETTER}(?:${WITHIN}*[\p{L}\p{M}\p{N}])?`

const ADDRESS = new RegExp(String.raw`^${LOCAL}@(?:${LABEL}\.)+${LABEL}$`, 'u')

/** Whether `text` is an email address that every mail provider takes; its domain may be in any script. */
export function isEmailAddress(text: string): boolean {
  if (text.length > LONGEST || !ADDRESS.test(text)) return false
  const at = text.lastIndexOf('@')
  const labels = text.slice(at + 1).split('.')
  return at <= 64 && labels.every(({ length }) => length <= 63) && !/^\d+$/.test(labels.at(-1) ?? '')
}

/**
 * An address as mail servers are given it: `ascii` makes its domain ASCII by UTS 46, or '' where it can't, and then
 * the address stays as it is.
 */
export function wireAddressOf(address: string, ascii: (domain: string) => string): string {
  const at = address.lastIndexOf('@')
  const domain = ascii(address.slice(at + 1))
  return domain === '' ? address : `${address.slice(0, at + 1)}${domain}`
}
