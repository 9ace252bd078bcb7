import {
  hasTooManyRecipients,
  isDay,
  isOverdue,
  mailTemplate,
  messagePath,
  outboxPath,
  reminderId,
  type Day,
  type DeliveryMark,
  type InvoiceSettings,
  type Revision,
} from '@covoice/domain'
import type { InvoiceTransaction } from '../commands/context.ts'
import { refused, type Refused } from '../commands/refusal.ts'
import { notPrintable } from '../invoices/not-printable.ts'
import { lastRevision } from '../invoices/read-revision.ts'
import { waiting, type ReminderMessage } from './message.ts'
import { isDeliverable } from './wire-address.ts'
import { readSendingConditions, type SendingConditions } from './sending-conditions.ts'

/** The step of a reminder, null when a person sends it; 'notYet' when none is due. */
export type Wish = (now: {
  today: Day
  lastReminder: Day | null
  settings: InvoiceSettings
}) => number | null | 'notYet'

/** A person's request: now, unless a reminder was sent today. */
export const byHand: Wish = ({ today, lastReminder }) =>
  lastReminder !== null && lastReminder >= today ? 'notYet' : null

/**
 * Puts a reminder of an overdue invoice into the outbox, within a transaction that has read the invoice: a
 * parallel reminder conflicts with the invoice or the id.
 */
export async function queueReminder(
  context: InvoiceTransaction,
  wish: Wish,
): Promise<DeliveryMark | Refused> {
  const { invoice } = context
  const conditions = await readSendingConditions(context)
  if (conditions.refusal) return conditions.refusal
  const { today, settings, billing } = conditions
  if (invoice.content !== 'frozen' || !isOverdue(invoice, today)) return refused('notOverdue')
  const lastReminder = await readLastReminder(context)
  const step = wish({ today, lastReminder, settings })
  if (step === 'notYet') return refused('alreadyReminded')
  if (billing.length === 0) return refused('noRecipient')
  if (!billing.every(isDeliverable)) return refused('invalidAddress')
  if (hasTooManyRecipients({ to: billing, cc: [] })) return refused('tooManyRecipients')
  const revision = await lastRevision(context)
  return notPrintable(revision) ?? write(context, conditions, revision, step)
}

function write(
  context: InvoiceTransaction,
  { today, settings, billing, counter, sentToday }: SendingConditions,
  revision: Revision,
  step: number | null,
): DeliveryMark {
  const { transaction, db, org, invoice, occasion } = context
  const { by, byName, at } = occasion
  const id = reminderId(invoice.id, revision.revision, step ?? today)
  const message: ReminderMessage = {
    kind: 'reminder',
    invoice: invoice.id,
    revision: revision.revision,
    numberText: revision.numberText,
    customer: revision.content.customer,
    ...{ by, byName, at, day: today, step },
    ...mailTemplate('reminder', revision.language, settings.mailTemplates),
    ...waiting({ to: billing, cc: [] }),
  }
  transaction.create(db.doc(messagePath(org, id)), message)
  transaction.set(counter, { sent: sentToday + 1 })
  return { message: id, state: 'queued' }
}

/** The organisation's day of the last reminder of an invoice, by anyone; null when there was none. */
async function readLastReminder({ transaction, db, org, invoice }: InvoiceTransaction): Promise<Day | null> {
  const newest = await transaction.get(
    db
      .collection(outboxPath(org))
      .where('invoice', '==', invoice.id)
      .where('kind', '==', 'reminder')
      .orderBy('at', 'desc')
      .limit(1),
  )
  const day: unknown = newest.docs[0]?.get('day')
  return isDay(day) ? day : null
}
