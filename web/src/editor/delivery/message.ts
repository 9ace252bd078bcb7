import { messageStates, recipientStates } from '@covoice/domain'
import * as v from 'valibot'

const text = v.fallback(v.string(), '')
const moment = v.fallback(v.nullable(v.date()), null)
const schema = v.object({
  kind: v.fallback(v.picklist(['invoice', 'reminder']), 'invoice'),
  state: v.fallback(v.picklist(messageStates), 'unknown'),
  revision: v.fallback(v.number(), 0),
  byName: text,
  by: text,
  at: moment,
  acceptedAt: moment,
  problem: v.fallback(v.nullable(v.string()), null),
  detail: text,
  subject: text,
  /** Whether the provider reports what becomes of a message that it has taken; messages of before there was a choice have one that does. */
  provider: v.fallback(v.object({ reportsEvents: v.boolean() }), { reportsEvents: true }),
  recipients: v.fallback(
    v.array(
      v.object({
        email: text,
        state: v.fallback(v.picklist(recipientStates), 'queued'),
        at: v.fallback(v.nullable(v.number()), null),
        reason: text,
        openedAt: v.fallback(v.nullable(v.number()), null),
      }),
    ),
    [],
  ),
})

/** An email of an invoice as a page shows it. */
export type SentMessage = v.InferOutput<typeof schema> & { id: string }

/** One recipient of the email and its delivery state. */
export type Recipient = SentMessage['recipients'][number]

/** An email of the stored outbox; missing or invalid fields get their defaults. */
export function parseMessage(id: string, data: Record<string, unknown>): SentMessage {
  return { id, ...v.parse(schema, data) }
}
