import type { Invoice } from '@covoice/domain'
import { nothing, type Decision } from './decision.ts'

/** Edit on an issued invoice: its content opens under the same number, and the status from before is remembered. */
export function reopen(invoice: Invoice): Decision {
  if (invoice.content === 'open') return nothing
  const { status } = invoice
  return {
    kind: 'change',
    header: { content: 'open', status: 'draft', statusBefore: status === 'draft' ? null : status },
    freeze: false,
    happening: { kind: 'reopened', from: status, to: 'draft', day: null, reason: null },
  }
}
