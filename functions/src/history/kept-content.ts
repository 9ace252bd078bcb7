import {
  byPosition,
  contentOf,
  lineContentOf,
  type Content,
  type InvoiceContent,
  type NewLine,
} from '@covoice/domain'
import { revisionBytes } from '../config.ts'
import { fingerprint } from '../invoices/fingerprint.ts'

/** What a version keeps of an invoice, its identity and its size. */
export interface KeptContent extends Content {
  fingerprint: string
  bytes: number
}

/** The content of an invoice as a version keeps it: without number and status, and without removed lines. */
export function keptContent(invoice: InvoiceContent, lines: readonly NewLine[]): KeptContent {
  const kept = {
    content: contentOf(invoice),
    lines: byPosition(lines)
      .filter(({ removed }) => !removed)
      .map(lineContentOf),
  }
  const bytes = Buffer.byteLength(JSON.stringify(kept))
  return { ...kept, fingerprint: fingerprint(kept.content, kept.lines), bytes }
}

/** Whether it is larger than a document may be. */
export const isTooLarge = ({ bytes }: KeptContent): boolean => bytes > revisionBytes
