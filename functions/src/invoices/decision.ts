import type { Day, HistoryKind, Invoice, InvoiceContent, InvoiceServerFields, Status } from '@covoice/domain'
import type { Refused } from '../commands/refusal.ts'

/** The fields of a history entry besides author and time. */
export interface Happening {
  kind: Exclude<HistoryKind, 'created'>
  from: Status
  to: Status
  day: Day | null
  reason: string | null
}

/** A change of an invoice: header fields, whether its content is frozen first, what history says, its number's new state. */
export interface Change {
  kind: 'change'
  header: Partial<InvoiceServerFields & InvoiceContent & Pick<Invoice, 'lineWords'>>
  freeze: boolean
  happening: Happening
  register?: 'active' | 'deleted'
  /** It follows from an export, and the entry names its revision. */
  cause?: 'export'
  /** A person chose the status: earlier requests no longer change it. */
  chosen?: true
}

/** The decision for one invoice. */
export type Decision = Change | { kind: 'nothing' } | Refused

/** There is nothing to do: the invoice is in that state already. */
export const nothing: Decision = { kind: 'nothing' }
