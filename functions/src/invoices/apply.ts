import { invoicePath, type Invoice, type Revision } from '@covoice/domain'
import type { Timestamp, Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import type { Occasion } from '../occasion.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Change } from './decision.ts'
import { freeze, type Objection } from './freeze.ts'
import { recordHappening } from './history.ts'
import { recordNumber } from './numbers.ts'
import { done, refusal, type Outcome } from '../commands/outcome.ts'

/** What became of it, and the revision that its content is now where that was asked for. */
export interface Applied {
  outcome: Outcome
  revision: Revision | null
}

/** Writes a decided change within its transaction: frozen content, header, register and history together, or none. */
export async function apply(
  transaction: Transaction,
  place: Place,
  invoice: Invoice,
  change: Change,
  occasion: Occasion,
  askedAt: Timestamp,
  deps: Dependencies,
  objection?: Objection,
): Promise<Applied> {
  const frozen = change.freeze ? await freeze(transaction, place, invoice, occasion, deps, objection) : null
  if (frozen?.kind === 'refused') return { outcome: refusal(frozen), revision: null }
  const header = { ...frozen?.header, ...change.header }
  const after = { ...invoice, ...header }
  transaction.update(deps.db.doc(invoicePath(place.org, place.invoice)), {
    ...header,
    changedBy: occasion.by,
    changedAt: occasion.at,
    askedAt,
    ...(change.chosen && { statusAskedAt: askedAt }),
  })
  if (change.register && invoice.number !== null)
    recordNumber(transaction, deps.db, place.org, invoice.number, change.register, occasion)
  const { cause = 'person' } = change
  const isTold = frozen?.isNew === true || cause === 'export'
  const told = { revision: isTold ? after.revision : null, numberText: after.numberText }
  recordHappening(transaction, deps.db, place, change.happening, occasion, told, cause)
  return { outcome: done(after), revision: frozen?.revision ?? null }
}
