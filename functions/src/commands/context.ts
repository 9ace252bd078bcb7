import type { Invoice, Member } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { Occasion } from '../occasion.ts'
import type { OrgTransaction } from '../org-transaction.ts'

/** The context of a command in its open transaction: its author, time, reference and dependencies. */
export interface CommandContext extends Dependencies, OrgTransaction {
  /** The command's id. */
  command: string
  member: Member
  occasion: Occasion
  /** When its author requested it. */
  askedAt: Timestamp
}

/** The same for one invoice of a command. */
export interface InvoiceContext extends CommandContext {
  invoice: Invoice
}

/** The context for writing to one invoice, for a command or for a schedule. */
export type InvoiceTransaction = OrgTransaction & Pick<InvoiceContext, 'invoice' | 'occasion'>
