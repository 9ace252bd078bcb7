import type { MessageState, RecipientDelivery } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'

/** Why an email did not go out. */
export type MessageProblem =
  'refusedByProvider' | 'providerBusy' | 'answerLost' | 'died' | 'serverFailed' | 'notArrived'

/** One email as it waits in the outbox: what it says is fixed when it is asked for, the rest tells what became of it. */
export interface Message {
  invoice: string
  revision: number
  numberText: string
  customer: string | null
  by: string
  byName: string
  /** When the server took it, and when its sender asked. */
  at: Timestamp
  askedAt: Timestamp
  to: string[]
  cc: string[]
  subject: string
  message: string
  state: MessageState
  attempts: number
  /** Who is at work on it, and until when nobody else may be. */
  holder: string | null
  leaseUntil: Timestamp | null
  problem: MessageProblem | null
  /** What the provider said, for who looks into it. */
  detail: string
  providerId: string | null
  acceptedAt: Timestamp | null
  /** To first, then Cc. */
  recipients: (RecipientDelivery & { email: string })[]
}
