import {
  billingAddresses,
  isEmailAddress,
  hasTooManyRecipients,
  printProblems,
  problems,
  wasEmailed,
  type Invoice,
  type Customer,
  type Refusal,
} from '@covoice/domain'
import type { NamedProblem } from './problem-words.ts'
import { readContent } from './stored-content.ts'

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
  const content = await readContent(org, id)
  if (!content) return null
  const { invoice, lines, fingerprint } = content
  const to = billingAddresses(customerOf(invoice.customer), invoice.to)
  return {
    invoice,
    to,
    fingerprint,
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
