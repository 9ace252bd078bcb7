import type { Day } from '../fields/day.ts'
import { hasFailed, type RecipientDelivery } from './delivery.ts'

/** How far an email has come on its way to the mail provider; `unknown` means that it may have been taken. */
export const messageStates = ['queued', 'rendering', 'sending', 'accepted', 'failed', 'unknown'] as const

/** One of `messageStates`. */
export type MessageState = (typeof messageStates)[number]

/** Every way in which an invoice, or an invitation, shows where its newest email is. */
export const deliveryStates = [...messageStates, 'delivered', 'opened', 'trouble'] as const

/** What the list and the invoice show of its newest email. */
export interface DeliveryMark {
  message: string
  state: (typeof deliveryStates)[number]
}

/** What an invoice shows once a reminder of it is queued: the reminder, unless its own email is still under way or asks for somebody. */
export function markAfterReminder(own: DeliveryMark | null, reminder: DeliveryMark): DeliveryMark {
  const isOwn = own !== null && !own.message.includes('-reminder-')
  return isOwn && unsettled.includes(own.state) ? own : reminder
}

const unsettled: DeliveryMark['state'][] = ['queued', 'rendering', 'sending', 'failed', 'unknown', 'trouble']

/** Whether something was emailed of what an invoice says now, as far as its header tells: one more goes out in addition. */
export function wasEmailed({ id, revision, content, delivery }: Emailed): boolean {
  return content === 'frozen' && (delivery?.message.startsWith(`${id}-${revision}-`) ?? false)
}

interface Emailed {
  id: string
  revision: number
  content: 'open' | 'frozen'
  delivery: DeliveryMark | null
}

/** The id of the email that is sent of a revision: one, unless `again` names the command that asks for one more. */
export function messageId(invoice: string, revision: number, again: string | null): string {
  return `${invoice}-${revision}-${again ?? 'first'}`
}

/** The id of a reminder: `step` is how many days after the due day it goes out by itself, or the day on which a person sends it. */
export function reminderId(invoice: string, revision: number, step: number | Day): string {
  return `${invoice}-${revision}-reminder-${step}`
}

/** The id of the one email of an invitation. */
export function invitationMessageId(invitation: string): string {
  return `invitation-${invitation}`
}

/** What recipients together come to: trouble as soon as one has some, delivered when all have it, opened when one of them has looked. */
export function deliveryState(recipients: readonly RecipientDelivery[]): DeliveryMark['state'] {
  if (recipients.some(hasFailed)) return 'trouble'
  if (recipients.some(({ openedAt }) => openedAt !== null)) return 'opened'
  return recipients.every(({ state }) => state === 'delivered') ? 'delivered' : 'accepted'
}
