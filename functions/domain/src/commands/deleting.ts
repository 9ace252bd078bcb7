import type { Right } from '../access/access.ts'
import { commandKind, onInvoices } from './command-kind.ts'

// An invoice with a number is deleted, and brought back, under the rule for issued ones.
const right = ({ number }: { number: number | null }): Right =>
  number === null ? 'deleteDrafts' : 'deleteIssued'

/** Puts invoices into the bin. */
export const remove = commandKind('delete', onInvoices, { right, refusals: [] })

/** Takes invoices out of the bin. */
export const restore = commandKind('restore', onInvoices, { right, refusals: ['binExpired'] })
