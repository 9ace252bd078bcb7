import { randomBytes } from 'node:crypto'
import { type AcceptedMail, type Personalization, addressesOf } from './mail-request.ts'

/** One event as the webhook sends it, with the custom arguments beside the other fields. */
export type MailEvent = {
  email: string
  event: string
  timestamp: number
  sg_event_id: string
  sg_message_id: string
} & Record<string, string | number>

/** The events of a mail at one of its addresses, in order. */
export function eventsOf(
  { messageId, request }: AcceptedMail,
  recipient: string,
  { kinds, reason }: { kinds: readonly string[]; reason?: string | undefined },
): MailEvent[] {
  const personalization = request.personalizations.find((one) => emailIn(one, recipient))
  if (!personalization) return []
  return kinds.map((kind) => ({
    ...request.custom_args,
    ...personalization.custom_args,
    email: emailIn(personalization, recipient) ?? recipient,
    event: kind,
    timestamp: Math.floor(Date.now() / 1000),
    sg_event_id: randomBytes(16).toString('base64url'),
    sg_message_id: `${messageId}.recvd-stand-in-1`,
    ...(REASONS[kind] !== undefined && { reason: reason ?? REASONS[kind] }),
    ...(kind === 'delivered' && { response: '250 OK' }),
  }))
}

/** The address as written in the mail, compared without case. */
function emailIn(personalization: Personalization, recipient: string): string | undefined {
  return addressesOf(personalization).find((email) => email.toLowerCase() === recipient.toLowerCase())
}

const REASONS: Record<string, string> = {
  bounce: '550 5.1.1 The email account that you tried to reach does not exist.',
  deferred: '451 4.7.1 Please try again later.',
  dropped: 'Bounced Address',
}
