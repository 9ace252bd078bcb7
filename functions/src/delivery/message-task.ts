import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { enqueueOnce } from '../task-queue.ts'
import type { Letter } from './message.ts'

/** Whether a message was just put into the outbox, or back into it by a person. */
export function asksForSending(before: DocumentSnapshot, after: DocumentSnapshot): boolean {
  if (after.get('state') !== 'queued') return false
  return !before.exists || before.get('state') === 'failed'
}

/** Puts a message into the queue, once for each occasion: a task's name can't be used again for hours after it ran. */
export function queueDelivery({ org, message }: Letter, occasion: string | number): Promise<void> {
  return enqueueOnce('deliverMessage', `${org}/${message}/${occasion}`, { org, message })
}
