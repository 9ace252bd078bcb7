import {
  billingAddresses,
  hasTooManyRecipients,
  invoicePath,
  isDay,
  isEmailAddress,
  isOverdue,
  parseInvoice,
  type Day,
  type Invoice,
  type Customer,
} from '@covoice/domain'
import { readDocument, readQuery } from '../../backend/documents/reading.ts'
import { lastReminderQuery } from '../list/queries.ts'

/** One invoice to remind of: the recipients, and the problem. */
export interface ReminderRow {
  invoice: Invoice
  to: string[]
  /** The code of the problem, null when there is none. */
  stopped: string | null
}

/** The facts about the organisation and the person. */
export interface Reminding {
  today: Day
  customerOf: (id: string | null) => Customer | null
  /** Whether the person sees the emails of some customers only. */
  isLimited: boolean
}

/** Reads whether an invoice can be reminded of now, by the server's rules; null when it is gone. */
export async function reminderRow(
  org: string,
  id: string,
  { today, customerOf, isLimited }: Reminding,
): Promise<ReminderRow | null> {
  const invoice = await readDocument(invoicePath(org, id), parseInvoice)
  if (!invoice) return null
  const to = billingAddresses(customerOf(invoice.customer), invoice.to)
  const row = (stopped: string | null): ReminderRow => ({ invoice, to, stopped })
  if (invoice.deletedAt) return row('deleted')
  if (invoice.content !== 'frozen' || !isOverdue(invoice, today)) return row('notOverdue')
  const last = await readLastReminder(org, id, isLimited ? invoice.customer : null)
  if (last !== null && last >= today) return row('alreadyReminded')
  if (to.length === 0) return row('noRecipient')
  if (hasTooManyRecipients({ to, cc: [] })) return row('tooManyRecipients')
  return row(to.every(isEmailAddress) ? null : 'invalidAddress')
}

/**
 * The organisation's day of the last reminder of an invoice; a member limited to customers filters by its
 * customer.
 */
async function readLastReminder(org: string, invoice: string, customer: string | null): Promise<Day | null> {
  const [newest] = await readQuery(lastReminderQuery(org, invoice, customer), (_id, { day }) => ({ day }))
  return isDay(newest?.day) ? newest.day : null
}
