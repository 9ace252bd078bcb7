import { createHash } from 'node:crypto'
import { canonicalContent, type InvoiceContent, type NewLine } from '@covoice/domain'

/** The identity of the content on a sender's screen: SHA-256 of its canonical text, in hexadecimal. */
export function fingerprint(content: InvoiceContent, lines: readonly NewLine[]): string {
  return createHash('sha256').update(canonicalContent(content, lines)).digest('hex')
}
