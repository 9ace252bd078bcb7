import {
  billingAddresses,
  invoicePath,
  isOverdue,
  parseInvoice,
  type Day,
  type Invoice,
} from '@covoice/domain'
import { readDocument, readQuery } from '../../backend/documents/reading.ts'
import type { Customer } from '../../customers/customers-store.ts'
import { lastReminderQuery } from '../list/queries.ts'

/** One invoice that its customer may be reminded of: whom, and what stops it. */
export interface ReminderRow {
  invoice: Invoice
  to: string[]
  /** The code of what stops it, null when nothing does. */
  stopped: string | null
}

/** What is known of the organisation and of whoever asks. */
export interface Reminding {
  today: Day
  customerOf: (id: string | null) => Customer | null
  /** Whether the person sees the emails of some customers only. */
  isLimited: boolean
}

/** Reads whether an invoice can be reminded of now, by the rules that the server holds to; null when it is gone. */
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
  return row(to.length === 0 ? 'noRecipient' : null)
}

/** The organisation's day on which an invoice was reminded of last; a member who is limited to customers asks for its. */
async function readLastReminder(org: string, invoice: string, customer: string | null): Promise<Day | null> {
  const [newest] = await readQuery(lastReminderQuery(org, invoice, customer), (_id, { day }) => day as Day)
  return newest ?? null
}
