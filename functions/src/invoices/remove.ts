import type { Invoice } from '@covoice/domain'
import type { Occasion } from '../occasion.ts'
import { nothing, type Decision } from './decision.ts'

/** Puts an invoice into the bin; a number stays in the register as deleted. */
export function remove(invoice: Invoice, { by, at }: Occasion): Decision {
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
