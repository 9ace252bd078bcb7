import {
  billingAddresses,
  customerPath,
  limits,
  orgPath,
  settingsPath,
  today,
  type Day,
} from '@covoice/domain'
import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { InvoiceTransaction } from '../commands/context.ts'
import { refused, type Refused } from '../commands/refusal.ts'
import { readAll } from '../read-all.ts'
import { countIn, dailyCounter } from './daily-count.ts'

const customer = v.object({
  email: v.string(),
  contacts: v.pipe(
    v.record(v.string(), v.object({ email: v.string(), isBillingContact: v.boolean() })),
    v.transform((contacts) => Object.values(contacts)),
  ),
})

/** What an organisation may still send today, in whose words, and whom an invoice is for. */
export interface PostOffice {
  /** Why nothing goes out. */
  closed: Refused | null
  billing: string[]
  settings: DocumentSnapshot
  counter: DocumentReference
  sentToday: number
  /** The organisation's own. */
  today: Day
}

/** Reads it within the transaction that will send: the counter then holds whatever else is sent at the same time. */
export async function readPostOffice(context: InvoiceTransaction): Promise<PostOffice> {
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
  const read = v.safeParse(customer, stored?.data())
  const sentToday = countIn(counted)
  return {
    closed: whyClosed(profile.get('plan'), sentToday),
    billing: billingAddresses(read.success ? read.output : null, invoice.to),
    settings,
    counter,
    sentToday,
    today: today(String(profile.get('timeZone')), at.toDate()),
  }
}

function whyClosed(plan: unknown, sentToday: number): Refused | null {
  if (plan !== 'subscriber') return refused('onTrial')
  return sentToday >= limits.emailsPerDay ? refused('dailyLimit') : null
}
