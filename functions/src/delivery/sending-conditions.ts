import {
  billingAddresses,
  customerPath,
  limits,
  orgPath,
  parseCustomer,
  parseInvoiceSettings,
  parseOrganisation,
  settingsPath,
  today,
  type Day,
  type InvoiceSettings,
  type Plan,
} from '@covoice/domain'
import type { DocumentReference } from 'firebase-admin/firestore'
import type { InvoiceTransaction } from '../commands/context.ts'
import { refused, type Refused } from '../commands/refusal.ts'
import { readAll } from '../read-all.ts'
import { countIn, dailyCounter } from '../daily-count.ts'

/** The organisation's sending allowance of the day, its mail texts, and the invoice's billing addresses. */
export interface SendingConditions {
  /** Why nothing may be sent; null while sending is allowed. */
  refusal: Refused | null
  billing: string[]
  settings: InvoiceSettings
  counter: DocumentReference
  sentToday: number
  /** In the organisation's time zone. */
  today: Day
}

/** Reads them within the transaction that will send, so that the counter serialises parallel sends. */
export async function readSendingConditions(context: InvoiceTransaction): Promise<SendingConditions> {
  const { transaction, db, org, invoice, occasion } = context
  const { at } = occasion
  const counter = dailyCounter(db, org, 'emails', at.toDate())
  const [profile, settings, counted] = await readAll(
    transaction,
    db.doc(orgPath(org)),
    db.doc(settingsPath(org, 'invoice')),
    counter,
  )
  const stored =
    invoice.customer === null ? null : await transaction.get(db.doc(customerPath(org, invoice.customer)))
  const customer = stored?.exists ? parseCustomer(stored.id, stored.data()) : null
  const sentToday = countIn(counted)
  const { plan, timeZone } = parseOrganisation(org, profile.data())
  return {
    refusal: refusalOf(plan, sentToday),
    billing: billingAddresses(customer, invoice.to),
    settings: parseInvoiceSettings(settings.data()),
    counter,
    sentToday,
    today: today(timeZone, at.toDate()),
  }
}

function refusalOf(plan: Plan, sentToday: number): Refused | null {
  if (plan !== 'subscriber') return refused('onTrial')
  return sentToday >= limits.emailsPerDay ? refused('dailyLimit') : null
}
