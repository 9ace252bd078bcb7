import { afterEvent, deliveryState, messagePath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { Letter } from './claim.ts'
import { messageIn, subjectPath } from './message.ts'
import { acceptedNow, mark } from './record.ts'
import type { MailEvent } from './webhook.ts'

/**
 * Writes what the provider tells of messages: the same in any order and however often, since each recipient only goes
 * further. Whatever it tells of a message it has taken: one that was unknown is settled by it.
 */
export async function recordEvents(
  events: readonly MailEvent[],
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const byMessage = Map.groupBy(events, ({ org, message }) => `${org}/${message}`)
  for (const told of byMessage.values()) {
    const [{ org, message }] = told as [MailEvent]
    await recordEventsOf({ org, message }, told, deps)
  }
}

async function recordEventsOf(
  letter: Letter,
  events: readonly MailEvent[],
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const reference = db.doc(messagePath(letter.org, letter.message))
    const message = messageIn(await transaction.get(reference))
    if (!message) return
    const about = await transaction.get(db.doc(subjectPath(letter.org, message)))
    const recipients = message.recipients.map((recipient) => ({
      email: recipient.email,
      ...events.filter(({ email }) => email === recipient.email.toLowerCase()).reduce(afterEvent, recipient),
    }))
    if (message.state !== 'accepted')
      acceptedNow(transaction, db, letter, message, about, null, Timestamp.fromDate(now()))
    transaction.update(reference, { recipients })
    mark(transaction, about, { message: letter.message, state: deliveryState(recipients) })
  })
}
