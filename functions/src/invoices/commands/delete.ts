import { commandKinds } from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { applyDecision } from '../apply.ts'
import { nothing, type Decision } from '../decision.ts'

/** The command that puts an invoice into the bin. */
export const deleteCommand = invoicesCommand(
  commandKinds.delete,
  (context) => applyDecision(context, remove(context)),
  { deletedToo: true },
)

/** Marks an invoice as deleted; a number stays in the register as deleted. */
function remove({ invoice, occasion: { by, at } }: InvoiceContext): Decision {
  if (invoice.deletedAt !== null) return nothing
  const { status } = invoice
  return {
    kind: 'change',
    header: { deletedAt: at, deletedBy: by },
    freeze: false,
    happening: { kind: 'deleted', from: status, to: status, day: null, reason: null },
    register: 'deleted',
  }
}
