/** The delivery states of a message for one recipient, each further than those before it. */
export const recipientStates = [
  'queued',
  'accepted',
  'deferred',
  'dropped',
  'delivered',
  'bounced',
  'spam',
] as const

/** One of `recipientStates`. */
export type RecipientState = (typeof recipientStates)[number]

/** The events that the mail provider can report of a message to one recipient. */
export const deliveryKinds = [
  'processed',
  'deferred',
  'dropped',
  'delivered',
  'bounce',
  'spamreport',
  'open',
] as const

/** One of `deliveryKinds`. */
export type DeliveryKind = (typeof deliveryKinds)[number]

/**
 * One event: `at` in milliseconds since 1970 by the provider's clock; `reason` is the receiving server's, or
 * ''.
 */
export interface DeliveryEvent {
  kind: DeliveryKind
  at: number
  reason: string
}

/** The delivery of a message to one recipient; times in milliseconds since 1970. */
export interface RecipientDelivery {
  state: RecipientState
  /** When the state was reported last; null while queued. */
  at: number | null
  reason: string
  /** When the message was first opened, according to the mail server; null when that is not known. */
  openedAt: number | null
}

const stateAfter: Record<Exclude<DeliveryKind, 'open'>, RecipientState> = {
  processed: 'accepted',
  deferred: 'deferred',
  dropped: 'dropped',
  delivered: 'delivered',
  bounce: 'bounced',
  spamreport: 'spam',
}

/** A recipient whose message waits to be handed to the provider. */
export function queuedRecipient(): RecipientDelivery {
  return { state: 'queued', at: null, reason: '', openedAt: null }
}

/** The delivery after one more event: the same events in any order and repetition give the same result. */
export function afterEvent(known: RecipientDelivery, event: DeliveryEvent): RecipientDelivery {
  if (event.kind === 'open')
    return { ...known, openedAt: Math.min(event.at, known.openedAt ?? Number.POSITIVE_INFINITY) }
  const next = { ...known, state: stateAfter[event.kind], at: event.at, reason: event.reason }
  return isFurther(next, known) ? next : known
}

/** Whether only a complaint of the reader can still change it: the message arrived, or never will. */
export function isSettled({ state }: RecipientDelivery): boolean {
  return state === 'delivered' || hasFailed({ state })
}

/** Whether the message did not reach this recipient, or was not wanted. */
export function hasFailed({ state }: Pick<RecipientDelivery, 'state'>): boolean {
  return state === 'dropped' || state === 'bounced' || state === 'spam'
}

/**
 * The further state wins, for equal states the later event, at the same instant the reason that sorts last: a
 * total order.
 */
function isFurther(next: RecipientDelivery, known: RecipientDelivery): boolean {
  const steps = recipientStates.indexOf(next.state) - recipientStates.indexOf(known.state)
  if (steps !== 0) return steps > 0
  const laterMs = (next.at ?? 0) - (known.at ?? 0)
  return laterMs !== 0 ? laterMs > 0 : next.reason > known.reason
}
