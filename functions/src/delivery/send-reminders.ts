import {
  addDays,
  dueStep,
  invoicePath,
  invoicesPath,
  limits,
  markAfterReminder,
  parseInvoice,
  parseInvoiceSettings,
  parseOrganisation,
  settingsPath,
  today,
  type Reminders,
} from '@covoice/domain'
import { Timestamp, type Query, type QueryDocumentSnapshot } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { reminderFailed, remindersQueued } from '../log.ts'
import { queueReminder, type Wish } from './queue-reminder.ts'

/** The number of documents read at once: few enough for the memory, enough to be quick. */
const pageSize = 200

/**
 * Reminds the customers of every subscriber with reminders on, of the invoices that are overdue by the
 * subscriber's own calendar.
 */
export async function sendReminders(deps: Dependencies): Promise<void> {
  const { db } = deps
  const subscribers = db.collection('orgs').where('plan', '==', 'subscriber')
  for await (const organisation of allOf(subscribers.orderBy('__name__'))) {
    const settings = await db.doc(settingsPath(organisation.id, 'invoice')).get()
    const { reminders } = parseInvoiceSettings(settings.data())
    if (!reminders.enabled || reminders.afterDays.length === 0) continue
    try {
      await remindCustomersOf(organisation, reminders, deps)
    } catch (error) {
      // invalid data of one organisation stops no other
      reminderFailed(organisation.id, '', error)
    }
  }
}

/** One invoice that fails stops no other; the next day retries it. */
async function remindCustomersOf(
  organisation: QueryDocumentSnapshot,
  { afterDays }: Reminders,
  deps: Dependencies,
): Promise<void> {
  const { db, now } = deps
  const org = organisation.id
  const firstStep = Math.min(...afterDays)
  const day = today(parseOrganisation(org, organisation.data()).timeZone, now())
  const overdue = db
    .collection(invoicesPath(org))
    .where('deletedAt', '==', null)
    .where('status', 'in', ['exported', 'sent'])
    .where('dueDay', '<=', addDays(day, -firstStep))
    .where('dueDay', '>=', addDays(day, -limits.reminderDays))
    .orderBy('dueDay')
  let queued = 0
  for await (const { id } of allOf(overdue))
    try {
      if (await sendReminder(org, id, deps)) queued += 1
    } catch (error) {
      reminderFailed(org, id, error)
    }
  remindersQueued(org, queued)
}

/**
 * Queues the reminder of one invoice that is due today, once however often it is called; false when there is
 * none.
 */
export async function sendReminder(
  org: string,
  id: string,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<boolean> {
  return db.runTransaction(async (transaction) => {
    const header = await transaction.get(db.doc(invoicePath(org, id)))
    const invoice = parseInvoice(id, header.data())
    const { dueDay } = invoice
    if (dueDay === null || invoice.deletedAt !== null) return false
    const bySchedule: Wish = ({ today: day, lastReminder, settings }) => {
      const { enabled, afterDays } = settings.reminders
      return (enabled ? dueStep(afterDays, dueDay, day, lastReminder) : null) ?? 'notYet'
    }
    const occasion = { by: '', byName: '', at: Timestamp.fromDate(now()) }
    const queued = await queueReminder({ transaction, db, org, invoice, occasion }, bySchedule)
    if ('kind' in queued) return false
    transaction.update(header.ref, { delivery: markAfterReminder(invoice.delivery, queued) })
    return true
  })
}

/** All results of a query, page by page. */
async function* allOf(query: Query): AsyncGenerator<QueryDocumentSnapshot> {
  let last: QueryDocumentSnapshot | undefined
  do {
    const page = await (last ? query.startAfter(last) : query).limit(pageSize).get()
    yield* page.docs
    last = page.size === pageSize ? page.docs.at(-1) : undefined
  } while (last)
}
