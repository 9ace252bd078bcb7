import { createHash } from 'node:crypto'
import { canonicalContent, contentWithEmptyValues, type InvoiceContent, type NewLine } from '@covoice/domain'

/** The identity of the content on a sender's screen: SHA-256 of its canonical text, in hexadecimal. */
export function fingerprint(content: InvoiceContent, lines: readonly NewLine[]): string {
  return sha256(canonicalContent(content, lines))
}

/** Whether a sender's screen showed this content, be it in a tab of this release or of the last one. */
export function isFingerprint(seen: string, content: InvoiceContent, lines: readonly NewLine[]): boolean {
  return seen === fingerprint(content, lines) || seen === sha256(contentWithEmptyValues(content, lines))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
