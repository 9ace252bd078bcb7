import { commandKind, onInvoices } from './command-kind.ts'
import { freezeRefusals } from './refusals.ts'
import { seenContent } from './seen-content.ts'

/** Opens the content of issued invoices again. */
export const reopen = commandKind('reopen', onInvoices, { right: 'writeInvoices', refusals: [] })

/** Ends that edit: the content is frozen as the next revision. */
export const finish = commandKind('finish', onInvoices, {
  right: 'writeInvoices',
  refusals: freezeRefusals,
})

/** Ends that edit without its changes: the content of the last revision is back. */
export const discard = commandKind(
  'discard',
  { ...onInvoices, seen: seenContent },
  { right: 'writeInvoices', refusals: ['changedSince'] },
)
