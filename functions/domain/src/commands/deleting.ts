import type { Act } from '../access/access.ts'
import { commandKind, onInvoices } from './command-kind.ts'

// An invoice with a number is deleted, and brought back, under the rule for issued ones.
const act = ({ number }: { number: number | null }): Act =>
  number === null ? 'deleteDrafts' : 'deleteIssued'

/** Puts invoices into the bin. */
export const remove = commandKind('delete', onInvoices, { act, refusals: [] })

/** Takes invoices out of the bin. */
export const restore = commandKind('restore', onInvoices, { act, refusals: ['binExpired'] })
