import {
  billingAddresses,
  canonicalContent,
  isEmailAddress,
  hasTooManyRecipients,
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  printProblems,
  problems,
  wasEmailed,
  type Invoice,
  type Customer,
  type Refusal,
} from '@covoice/domain'
import { readDocument, readQuery } from '../../backend/documents/reading.ts'
import { sha256 } from '../../backend/files/sha256.ts'
import type { NamedProblem } from './problem-words.ts'

/** One invoice to be emailed: its recipients, its fingerprint, and its problems. */
export interface MailingRow {
  invoice: Invoice
  to: string[]
  fingerprint: string
  /** Its problems, the most important first. */
  stopped: NamedProblem[]
  /** Whether a revision of it was sent before. */
  again: boolean
}

/** Reads the current invoice for the preview of an email; null when it is gone. */
export async function mailingRow(
  org: string,
  id: string,
  customerOf: (id: string | null) => Customer | null,
): Promise<MailingRow | null> {
  const [invoice, lines] = await Promise.all([
    readDocument(invoicePath(org, id), parseInvoice),
    readQuery({ collection: linesPath(org, id) }, parseLine),
  ])
  if (!invoice) return null
  const to = billingAddresses(customerOf(invoice.customer), invoice.to)
  return {
    invoice,
    to,
    fingerprint: await sha256(canonicalContent(invoice, lines)),
    stopped: [
      ...named(invoice.deletedAt !== null, 'deleted'),
      ...(invoice.content === 'open' ? problems(invoice, lines) : printProblems(invoice, lines)),
      ...named(to.length === 0, 'noRecipient'),
      ...named(!to.every(isEmailAddress), 'invalidAddress'),
      ...named(hasTooManyRecipients({ to, cc: [] }), 'tooManyRecipients'),
    ],
    again: wasEmailed(invoice),
  }
}

const named = (is: boolean, code: Refusal): NamedProblem[] => (is ? [{ code }] : [])
