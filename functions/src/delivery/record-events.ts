import { isDeepStrictEqual } from 'node:util'
import { afterEvent, deliveryState, messagePath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { Letter } from './message.ts'
import { acceptedNow, mark, openMessage } from './record.ts'
import type { MailEvent } from '../vendors/sendgrid/webhook.ts'

/** Messages written at a time: a provider's call tells of hundreds, and waits for a minute. */
const atOnce = 20

/**
 * Writes what the provider tells of messages: the same in any order and however often, since each recipient only goes
 * further. Whatever it tells of a message it has taken: one that was unknown is settled by it.
 */
export async function recordEvents(
  events: readonly MailEvent[],
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const told = [...Map.groupBy(events, ({ org, message }) => `${org}/${message}`).values()]
  for (let start = 0; start < told.length; start += atOnce)
    await Promise.all(
      told.slice(start, start + atOnce).map((own) => {
        const [{ org, message }] = own as [MailEvent]
        return recordEventsOf({ org, message }, own, deps)
      }),
    )
}

async function recordEventsOf(
  letter: Letter,
  events: readonly MailEvent[],
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const open = await openMessage(transaction, db, letter)
    if (!open) return
    const { message, about } = open
    const taken = { kind: 'processed', at: now().getTime(), reason: '' } as const
    const recipients = message.recipients.map((recipient) => ({
      email: recipient.email,
      ...events
        .filter(({ email }) => email === recipient.email.toLowerCase())
        .reduce(afterEvent, message.state === 'accepted' ? recipient : afterEvent(recipient, taken)),
    }))
    if (message.state === 'accepted' && isDeepStrictEqual(recipients, message.recipients)) return
    if (message.state !== 'accepted') acceptedNow(open, null, Timestamp.fromDate(now()))
    transaction.update(db.doc(messagePath(letter.org, letter.message)), { recipients })
    mark(transaction, about, { message: letter.message, state: deliveryState(recipients) })
  })
}
