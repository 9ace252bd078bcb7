import {
  count,
  flag,
  group,
  limits,
  listOf,
  messageStates,
  moment,
  oneOf,
  orNull,
  readFields,
  recipientStates,
  shortText,
  type Table,
  type ValuesOf,
} from '@covoice/domain'

const recipientTable = {
  email: shortText,
  state: oneOf(recipientStates),
  at: orNull(count),
  reason: shortText,
  openedAt: orNull(count),
} satisfies Table

const messageTable = {
  kind: oneOf(['invoice', 'reminder']),
  state: { ...oneOf(messageStates), empty: 'unknown' },
  revision: count,
  byName: shortText,
  by: shortText,
  at: moment,
  acceptedAt: moment,
  problem: orNull(shortText),
  detail: shortText,
  subject: shortText,
  /**
   * Whether the provider reports what becomes of a message that it has taken; messages from before there was a
   * choice have one that does.
   */
  provider: group({ reportsEvents: { ...flag, empty: true } }, ''),
  recipients: listOf(recipientTable, limits.recipients, ''),
} satisfies Table

/** An email of an invoice as a page shows it. */
export type SentMessage = ValuesOf<typeof messageTable> & { id: string }

/** One recipient of the email and its delivery state. */
export type Recipient = SentMessage['recipients'][number]

/** An email of the stored outbox; missing or invalid fields get their defaults. */
export function parseMessage(id: string, data: Record<string, unknown>): SentMessage {
  return { id, ...readFields(messageTable, data) }
}
