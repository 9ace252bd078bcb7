// Besides the control characters, Unicode has two more that end a line.
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu

/** A text safe for one header: line breaks and control characters become a space. */
export function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(/ {2,}/g, ' ').trim()
}

/** An address without invalid characters, so that it can't begin another header. */
export function bareAddress(email: string): string {
  return email.replace(BREAKS, '').trim()
}
