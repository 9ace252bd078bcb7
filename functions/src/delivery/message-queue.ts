import { messagePath, type DeliveryMark, type MessageProblem } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { messageTasks } from '../config.ts'
import type { Claim } from '../queue/claim.ts'
import type { Setback } from '../queue/job.ts'
import type { OpenJob, Queue } from '../queue/queue.ts'
import { messageIn, subjectPath, type Message } from './message.ts'
import { isWithdrawn } from './withdrawn.ts'

/** The reason for an email's state, with the provider's own words. */
export interface MessageSetback extends Setback {
  state: 'failed' | 'queued' | 'unknown'
  problem: MessageProblem
}

/** An email in a transaction, with the document that it is about. */
export type OpenMessage = OpenJob<Message, DocumentSnapshot>

/** An email that one worker sends. */
export type ClaimedMessage = Claim<Message, DocumentSnapshot>

/**
 * The outbox as a queue. An email whose worker died while it asked the provider may have gone out: it becomes unknown and
 * is never sent again by itself. An email whose subject was withdrawn is not sent.
 */
export const messageQueue: Queue<Message, DocumentSnapshot, MessageSetback> = {
  name: 'message',
  collection: 'outbox',
  pathOf: ({ org, id }) => messagePath(org, id),
  parse: messageIn,
  states: { waiting: 'queued', working: ['rendering', 'sending'] },
  waitingSince: 'at',
  askedSince: 'at',
  backoff: messageTasks.retryConfig,
  readRelated: ({ transaction, db, org }, message) => transaction.get(db.doc(subjectPath(org, message))),
  readRivals: () => Promise.resolve([]),
  obstacle: ({ job, related }) => {
    if (job.state === 'sending') return { state: 'unknown', problem: 'died', detail: '' }
    return isWithdrawn(job, related) ? { state: 'failed', problem: 'withdrawn', detail: '' } : null
  },
  givenUp: () => ({ state: 'failed', problem: 'serverFailed', detail: '' }),
  onSetback: (open, { state }) => {
    mark(open, { message: open.id, state })
    return state === 'queued' ? {} : withoutSecret(open.job)
  },
  tasks: { queue: 'deliverMessage', dataOf: ({ org, id }) => ({ org, message: id }) },
}

/** Whether a message was just put into the outbox, or back into it by a person. */
export function asksForSending(before: DocumentSnapshot, after: DocumentSnapshot): boolean {
  if (after.get('state') !== 'queued') return false
  return !before.exists || before.get('state') === 'failed'
}

/** The link of an invitation is deleted once it can't be sent any more. */
export const withoutSecret = ({ kind }: Message) => (kind === 'invitation' ? { token: null } : {})

/** Shows a message's state on its subject, if it is the newest message about it. */
export function mark({ transaction, related }: OpenMessage, delivery: DeliveryMark): void {
  if (related.get('delivery.message') === delivery.message) transaction.update(related.ref, { delivery })
}
