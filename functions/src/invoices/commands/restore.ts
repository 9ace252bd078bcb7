import { commandKinds } from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { refused } from '../../commands/refusal.ts'
import { timestamp } from '../../stored-times.ts'
import { applyDecision } from '../apply.ts'
import { binStart } from '../bin.ts'
import { nothing, type Decision } from '../decision.ts'

/** The command that takes an invoice out of the bin. */
export const restoreCommand = invoicesCommand(
  commandKinds.restore,
  (context) => applyDecision(context, restore(context)),
  { deletedToo: true },
)

/** Takes an invoice out of the bin with its number; a draft that has left the bin is not restored. */
function restore({ invoice, occasion: { at } }: InvoiceContext): Decision {
  if (invoice.deletedAt === null) return nothing
  const deletedAt = timestamp.read(invoice.deletedAt)?.toDate()
  // Refused from the exact moment at which purging may begin, so that the two never conflict.
  if (invoice.number === null && deletedAt && deletedAt <= binStart(at.toDate())) return refused('binExpired')
  const { status } = invoice
  return {
    kind: 'change',
    header: { deletedAt: null, deletedBy: null },
    freeze: false,
    happening: { kind: 'restored', from: status, to: status, day: null, reason: null },
    register: 'active',
  }
}
