import { isDeepStrictEqual } from 'node:util'
import { afterEvent, deliveryState } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'
import { isPassing } from '../passing-failure.ts'
import { eventsPostponed, eventsSetAside } from '../log.ts'
import type { JobAddress } from '../queue/job.ts'
import { open } from '../queue/open.ts'
import { accept, takenForAll } from './accept.ts'
import type { MailEvent } from './mail-provider.ts'
import { mark, messageQueue } from './message-queue.ts'
import { comparableAddress } from './wire-address.ts'

/** Messages written at a time: a provider's call reports hundreds, and waits for a minute. */
const atOnce = 20

/** Whether events were stored, can never be stored, or are to be reported again. */
export type EventsOutcome = 'recorded' | 'setAside' | 'postponed'

/**
 * Writes the provider's events of messages: the result does not depend on their order and repetition, since
 * each recipient's state only moves forward. An event proves that the provider accepted the message, which
 * settles an unknown one. A failure is logged, and stops no other event. Returns every outcome that occurred.
 */
export async function recordEvents(
  events: readonly MailEvent[],
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<Set<EventsOutcome>> {
  const outcomes = new Set<EventsOutcome>()
  const byMessage = [...Map.groupBy(events, ({ org, message }) => `${org}/${message}`).values()]
  for (let start = 0; start < byMessage.length; start += atOnce)
    for (const outcome of await Promise.all(
      byMessage.slice(start, start + atOnce).map((own) => settled(own, deps)),
    ))
      outcomes.add(outcome)
  return outcomes
}

/** Settles the events of one message, together where that is possible. */
async function settled(
  events: readonly MailEvent[],
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<EventsOutcome> {
  const [{ org, message }] = events as [MailEvent]
  const ids = events.map(({ id }) => id)
  try {
    await recordEventsOf({ org, id: message }, events, deps)
    return 'recorded'
  } catch (error) {
    if (isPassing(error)) {
      eventsPostponed(org, message, ids, error)
      return 'postponed'
    }
    if (events.length === 1) {
      eventsSetAside(org, message, ids, error)
      return 'setAside'
    }
    const alone: EventsOutcome[] = []
    for (const event of events) alone.push(await settled([event], deps))
    return alone.includes('postponed') ? 'postponed' : 'setAside'
  }
}

async function recordEventsOf(
  address: JobAddress,
  events: readonly MailEvent[],
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  await deps.db.runTransaction(async (transaction) => {
    const found = await open(messageQueue, address, transaction, deps)
    if (!found) return
    const { job: message, ref, at } = found
    const taken = { kind: 'processed', at: at.getTime(), reason: '' } as const
    const recipients = message.recipients.map((recipient) => ({
      email: recipient.email,
      ...events
        .filter(({ email }) => comparableAddress(email) === comparableAddress(recipient.email))
        .reduce(afterEvent, message.state === 'accepted' ? recipient : afterEvent(recipient, taken)),
    }))
    if (message.state === 'accepted' && isDeepStrictEqual(recipients, message.recipients)) return
    const accepted = message.state === 'accepted' ? {} : await accept(found, takenForAll)
    transaction.update(ref, { ...accepted, recipients })
    mark(found, { message: found.id, state: deliveryState(recipients) })
  })
}
