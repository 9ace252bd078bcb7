import {
  canonicalContent,
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  type Invoice,
  type Line,
} from '@covoice/domain'
import { readDocument, readQuery } from '../../backend/documents/reading.ts'
import { sha256 } from '../../backend/files/sha256.ts'

/** An invoice of a list with its lines, and the identity of what was read. */
export interface StoredContent {
  invoice: Invoice
  lines: Line[]
  fingerprint: string
}

/** Reads the current content of an invoice; null when it is gone. */
export async function readContent(org: string, id: string): Promise<StoredContent | null> {
  const [invoice, lines] = await Promise.all([
    readDocument(invoicePath(org, id), parseInvoice),
    readQuery({ collection: linesPath(org, id) }, parseLine),
  ])
  if (!invoice) return null
  return { invoice, lines, fingerprint: await sha256(canonicalContent(invoice, lines)) }
}
