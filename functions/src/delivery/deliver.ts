import type { Dependencies } from '../dependencies.ts'
import { messageGivenUp, messageSettled } from '../log.ts'
import { waitOrFail } from '../queue/backoff.ts'
import { claim, LeaseHeld } from '../queue/claim.ts'
import { finish } from '../queue/finish.ts'
import { renew } from '../queue/renew.ts'
import { setBack } from '../queue/set-back.ts'
import { accept } from './accept.ts'
import { compose } from './compose.ts'
import type { Mail } from './mail.ts'
import type { MailProvider, SendOutcome } from './mail-provider.ts'
import { messageQueue, type ClaimedMessage, type MessageSetback } from './message-queue.ts'

/** A message as a task: its reference, and whether this is the last attempt. */
export interface MessageTask {
  org: string
  message: string
  lastAttempt: boolean
}

/**
 * Sends a message of the outbox: claims it, renders it, hands it to the provider, records the result, each
 * step safe against a crash after it. Throws when it is to be retried; a message that may have been sent is
 * not sent again.
 */
export async function deliver(
  { org, message: id, lastAttempt }: MessageTask,
  deps: Dependencies,
  provider: MailProvider,
): Promise<void> {
  const claimed = await claim(messageQueue, { org, id }, deps)
  if (!claimed) return
  await deps.step('messageClaimed')
  const mail = await composed(claimed, lastAttempt, deps)
  if (!mail) return
  const { name, readEvents } = provider
  const asking = { state: 'sending', provider: { name, reportsEvents: readEvents !== null } }
  if (!(await renew(claimed, asking, deps))) throw new LeaseHeld(messageQueue.name, claimed)
  await deps.step('sendingBegun')
  const answer = await provider.send(mail)
  await deps.step('providerAnswered')
  await record(claimed, answer, lastAttempt, deps)
  await deps.step('deliveryRecorded')
}

/** The mail; null after the reason against it was recorded for good. */
async function composed(
  claimed: ClaimedMessage,
  lastAttempt: boolean,
  deps: Dependencies,
): Promise<Mail | null> {
  try {
    return await compose(claimed, claimed.job, deps)
  } catch (error) {
    messageGivenUp(claimed.org, claimed.id, error)
    const state = waitOrFail(lastAttempt)
    await setBack(messageQueue, claimed, { state, problem: 'serverFailed', detail: String(error) }, deps)
    if (lastAttempt) return null
    throw error
  }
}

async function record(
  claimed: ClaimedMessage,
  answer: SendOutcome,
  lastAttempt: boolean,
  deps: Dependencies,
): Promise<void> {
  const { org, id } = claimed
  messageSettled(org, id, answer.kind)
  if (answer.kind === 'accepted') {
    const { providerId, refused = [] } = answer
    // whichever worker holds the lease now: the provider has accepted it
    await finish(
      messageQueue,
      { org, id, holder: null },
      async (open) => (open.job.state === 'accepted' ? null : accept(open, { providerId, refused })),
      deps,
    )
    return
  }
  const setback = setbackOf(answer, lastAttempt)
  await setBack(messageQueue, claimed, setback, deps)
  if (setback.state === 'queued') throw new Error(`The mail provider is busy: ${setback.detail}`)
}

function setbackOf(answer: Exclude<SendOutcome, { kind: 'accepted' }>, lastAttempt: boolean): MessageSetback {
  switch (answer.kind) {
    case 'refused':
      return { state: 'failed', problem: 'refusedByProvider', detail: answer.reason }
    case 'unknown':
      return { state: 'unknown', problem: 'answerLost', detail: answer.why }
    case 'later':
      return { state: waitOrFail(lastAttempt), problem: 'providerBusy', detail: answer.reason }
  }
}
