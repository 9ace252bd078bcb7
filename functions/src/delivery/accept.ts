import { afterEvent } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { released } from '../queue/job.ts'
import type { Refusal } from './mail-provider.ts'
import { mark, withoutSecret, type OpenMessage } from './message-queue.ts'
import { recordSent } from './record-sent.ts'

/** How the provider took an email: its id there, and the recipients that it refused while it took the others. */
export interface Acceptance {
  providerId: string | null
  refused: readonly Refusal[]
}

/** The provider took it, as its events or a person say: for whom is not known. */
export const takenForAll: Acceptance = { providerId: null, refused: [] }

/** Writes within a message's transaction what follows once the provider has taken it, and returns the message's own fields: an invoice becomes Sent where that is a step forward. */
export function accept(open: OpenMessage, { providerId, refused }: Acceptance): object {
  const { job: message, related, id } = open
  const at = Timestamp.fromDate(open.at)
  const reasons = new Map(refused.map(({ email, reason }) => [email.toLowerCase(), reason]))
  const recipients = message.recipients.map((recipient) => {
    const reason = reasons.get(recipient.email.toLowerCase())
    const kind = reason === undefined ? 'processed' : 'dropped'
    return {
      email: recipient.email,
      ...afterEvent(recipient, { kind, at: at.toMillis(), reason: reason ?? '' }),
    }
  })
  const state = 'accepted'
  mark(open, { message: id, state: refused.length > 0 ? 'trouble' : state })
  if (message.kind !== 'invitation' && related.exists) recordSent(open, message)
  return {
    ...{ state, acceptedAt: at, providerId, recipients },
    ...{ problem: null, detail: '', ...released, ...withoutSecret(message) },
  }
}
