import type { Day } from '../fields/day.ts'
import { hasFailed, type RecipientDelivery } from './delivery.ts'

/** The states of an email on its way to the mail provider; `unknown` means that it may have been accepted. */
export const messageStates = ['queued', 'rendering', 'sending', 'accepted', 'failed', 'unknown'] as const

/** One of `messageStates`. */
export type MessageState = (typeof messageStates)[number]

/** Every state of the newest email that an invoice, or an invitation, can show. */
export const deliveryStates = [...messageStates, 'delivered', 'opened', 'trouble'] as const

/** The newest email of an invoice as the list and the invoice show it. */
export interface DeliveryMark {
  message: string
  state: (typeof deliveryStates)[number]
}

/**
 * The mark of an invoice after a reminder is queued: the reminder, unless its own email is still on its way
 * or needs attention.
 */
export function markAfterReminder(own: DeliveryMark | null, reminder: DeliveryMark): DeliveryMark {
  const isOwn = own !== null && !isReminderId(own.message)
  return isOwn && unsettled.includes(own.state) ? own : reminder
}

/** The states of an email that is on its way, or needs attention. */
export const unsettled: readonly DeliveryMark['state'][] = [
  'queued',
  'rendering',
  'sending',
  'failed',
  'unknown',
  'trouble',
]

/**
 * Whether the current content was emailed before, as far as the header tells: a further email is then an
 * additional one.
 */
export function wasEmailed({ id, revision, content, delivery }: Emailed): boolean {
  return content === 'frozen' && (delivery?.message.startsWith(`${id}-${revision}-`) ?? false)
}

interface Emailed {
  id: string
  revision: number
  content: 'open' | 'frozen'
  delivery: DeliveryMark | null
}

/** The id of the email of a revision: there is one, unless `again` names the command that asks for another. */
export function messageId(invoice: string, revision: number, again: string | null): string {
  return `${invoice}-${revision}-${again ?? 'first'}`
}

/**
 * The id of a reminder: `step` is the number of days after the due day for an automatic one, or the day on
 * which a person sends it.
 */
export function reminderId(invoice: string, revision: number, step: number | Day): string {
  return `${invoice}-${revision}-reminder-${step}`
}

/** Whether an email's id is that of a reminder, whatever its invoice is called. */
export const isReminderId = (message: string): boolean =>
  /-\d+-reminder-(\d+|\d{4}-\d{2}-\d{2})$/.test(message)

/** The id of the one email of an invitation. */
export function invitationMessageId(invitation: string): string {
  return `invitation-${invitation}`
}

/** The id of the one email of a notice to a person. */
export function noticeMessageId(reader: string, notice: string): string {
  return `notice-${reader}-${notice}`
}

/**
 * The state of all recipients together: trouble as soon as one has some, delivered when all have it, opened
 * when one of them has opened it.
 */
export function deliveryState(recipients: readonly RecipientDelivery[]): DeliveryMark['state'] {
  if (recipients.some(hasFailed)) return 'trouble'
  if (recipients.some(({ openedAt }) => openedAt !== null)) return 'opened'
  const isDelivered = recipients.length > 0 && recipients.every(({ state }) => state === 'delivered')
  return isDelivered ? 'delivered' : 'accepted'
}
