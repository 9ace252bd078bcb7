import { afterEvent } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { released } from '../queue/job.ts'
import type { RefusedRecipient } from './mail-provider.ts'
import { isOfInvoice } from './message.ts'
import { mark, withoutSecret, type OpenMessage } from './message-queue.ts'
import { recordSent } from './record-sent.ts'
import { comparableAddress } from './wire-address.ts'

/** How the provider accepted an email: its id there, and the recipients that it refused. */
export interface Acceptance {
  providerId: string | null
  refused: readonly RefusedRecipient[]
}

/** The provider accepted it, according to its events or a person: for which recipients is unknown. */
export const takenForAll: Acceptance = { providerId: null, refused: [] }

/**
 * Writes the other documents within a message's transaction once the provider has accepted it, before any
 * other write, and returns the message's own fields: an invoice becomes Sent where that is a step forward.
 */
export async function accept(open: OpenMessage, { providerId, refused }: Acceptance): Promise<object> {
  const { job: message, related, id } = open
  const at = Timestamp.fromDate(open.at)
  const reasons = new Map(refused.map(({ email, reason }) => [comparableAddress(email), reason]))
  const recipients = message.recipients.map((recipient) => {
    const reason = reasons.get(comparableAddress(recipient.email))
    const kind = reason === undefined ? 'processed' : 'dropped'
    return {
      email: recipient.email,
      ...afterEvent(recipient, { kind, at: at.toMillis(), reason: reason ?? '' }),
    }
  })
  const state = 'accepted'
  if (isOfInvoice(message) && related.exists) await recordSent(open, message)
  mark(open, { message: id, state: refused.length > 0 ? 'trouble' : state })
  return {
    ...{ state, acceptedAt: at, providerId, recipients },
    ...{ problem: null, detail: '', ...released, ...withoutSecret(message) },
  }
}
