import { commandKinds, type Invoice } from '@covoice/domain'
import { invoicesCommand } from '../../commands/kind.ts'
import { applyDecision } from '../apply.ts'
import { nothing, type Decision } from '../decision.ts'

/** The command that opens an issued invoice for an edit. */
export const reopenCommand = invoicesCommand(commandKinds.reopen, (context) =>
  applyDecision(context, reopen(context.invoice)),
)

/** Its content opens under the same number, and the earlier status is remembered. */
function reopen(invoice: Invoice): Decision {
  if (invoice.content === 'open') return nothing
  const { status } = invoice
  return {
    kind: 'change',
    header: { content: 'open', status: 'draft', statusBefore: status === 'draft' ? null : status },
    freeze: false,
    happening: { kind: 'reopened', from: status, to: 'draft', day: null, reason: null },
  }
}
