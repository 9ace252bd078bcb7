import { moment, parseMessageOfInvoice, type MessageState } from '@covoice/domain'

/** An email of an invoice as a page shows it. */
export type SentMessage = ReturnType<typeof parseMessage>

/** One recipient of the email and its delivery state. */
export type Recipient = SentMessage['recipients'][number]

/** An email of the stored outbox; whether one in a state of a newer release was sent is unknown. */
export function parseMessage(id: string, data: Record<string, unknown>) {
  const message = parseMessageOfInvoice(data, moment)
  const state: MessageState = message.state || 'unknown'
  return { id, ...message, state }
}
