import type { Dependencies } from '../dependencies.ts'
import { messageGivenUp, messageSettled } from '../log.ts'
import { beginSending, claim, Held } from './claim.ts'
import { compose } from './compose.ts'
import type { Mail, SendOutcome } from './mail.ts'
import type { Claimed, Letter } from './message.ts'
import { recordAccepted, recordSetback } from './record.ts'

/** Hands one mail to the provider, once; never rejects. */
export type SendMail = (mail: Mail) => Promise<SendOutcome>

/** A message as a task: which, and whether nobody will try again after this. */
export interface MessageTask extends Letter {
  lastAttempt: boolean
}

/**
 * Sends a message that waits in the outbox: claimed, rendered, handed to the provider, recorded, each step with what a
 * death after it leaves behind. Throws when it is to be called again; nothing that may have gone out is sent again.
 */
export async function deliver(task: MessageTask, deps: Dependencies, sendMail: SendMail): Promise<void> {
  const letter = { org: task.org, message: task.message }
  const claimed = await claim(letter, deps)
  if (!claimed) return
  await deps.step('messageClaimed')
  const mail = await composed(claimed, task.lastAttempt, deps)
  if (!mail) return
  if (!(await beginSending(claimed, deps))) throw new Held(letter)
  await deps.step('sendingBegun')
  const answer = await sendMail(mail)
  await deps.step('providerAnswered')
  await record(claimed, answer, task.lastAttempt, deps)
  await deps.step('deliveryRecorded')
}

/** The mail; null after what kept it from being made was recorded for good. */
async function composed(claimed: Claimed, lastAttempt: boolean, deps: Dependencies): Promise<Mail | null> {
  const { letter, message } = claimed
  try {
    return await compose(letter, message, deps)
  } catch (error) {
    const state = lastAttempt ? 'failed' : 'queued'
    messageGivenUp(letter.org, letter.message, error)
    await recordSetback(claimed, { state, problem: 'serverFailed', detail: String(error) }, deps)
    if (lastAttempt) return null
    throw error
  }
}

async function record(
  claimed: Claimed,
  answer: SendOutcome,
  lastAttempt: boolean,
  deps: Dependencies,
): Promise<void> {
  const { letter } = claimed
  messageSettled(letter.org, letter.message, answer.kind)
  switch (answer.kind) {
    case 'accepted':
      await recordAccepted(letter, answer.providerId, deps)
      return
    case 'refused':
      return recordSetback(
        claimed,
        { state: 'failed', problem: 'refusedByProvider', detail: answer.reason },
        deps,
      )
    case 'unknown':
      return recordSetback(claimed, { state: 'unknown', problem: 'answerLost', detail: answer.why }, deps)
    case 'later': {
      const state = lastAttempt ? 'failed' : 'queued'
      await recordSetback(claimed, { state, problem: 'providerBusy', detail: answer.reason }, deps)
      if (!lastAttempt) throw new Error(`The mail provider is busy: ${answer.reason}`)
    }
  }
}
