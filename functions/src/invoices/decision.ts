import type { Day, InvoiceServerFields, Status } from '@covoice/domain'
import type { Refused } from '../commands/refusal.ts'

/** What a history entry says besides who and when. */
export interface Happening {
  kind:
    | 'status'
    | 'issued'
    | 'reopened'
    | 'finished'
    | 'deleted'
    | 'restored'
    | 'emailed'
    | 'exported'
    | 'reminded'
  from: Status
  to: Status
  day: Day | null
  reason: string | null
}

/** A change of an invoice: header fields, whether its content is frozen first, what history says, its number's new state. */
export interface Change {
  kind: 'change'
  header: Partial<InvoiceServerFields>
  freeze: boolean
  happening: Happening
  register?: 'active' | 'deleted'
  /** It follows from an export, which the entry names the revision of. */
  cause?: 'export'
  /** A person chose the status: what was asked for before no longer changes it. */
  chosen?: true
}

/** What is made of one invoice. */
export type Decision = Change | { kind: 'nothing' } | Refused

/** There is nothing to do: the invoice is already so. */
export const nothing: Decision = { kind: 'nothing' }
