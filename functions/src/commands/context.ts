import type { Invoice } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import type { Member } from '../access/member.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Occasion } from '../occasion.ts'
import type { OrgTransaction } from '../org-transaction.ts'

/** What a command works with while its transaction is open: who asks for it, when, where, and its dependencies. */
export interface CommandContext extends Dependencies, OrgTransaction {
  /** The command's id. */
  command: string
  member: Member
  occasion: Occasion
  /** When its author asked. */
  askedAt: Timestamp
}

/** The same for one of the invoices that a command is about. */
export interface InvoiceContext extends CommandContext {
  invoice: Invoice
}

/** What it takes to write to one invoice, for a command or for the clock. */
export type InvoiceTransaction = OrgTransaction & Pick<InvoiceContext, 'invoice' | 'occasion'>
