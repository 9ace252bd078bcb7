import { invoicePath, type Invoice } from '@covoice/domain'
import type { Timestamp, Transaction } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { Place } from './carry-out.ts'
import type { Change, Occasion } from './decision.ts'
import { freeze } from './freeze.ts'
import { recordHappening } from './history.ts'
import { recordNumber } from './numbers.ts'
import { done, refusal, type Outcome } from './outcome.ts'

/** Writes a decided change within its transaction: frozen content, header, register and history together, or none. */
export async function apply(
  transaction: Transaction,
  place: Place,
  invoice: Invoice,
  change: Change,
  occasion: Occasion,
  askedAt: Timestamp,
  deps: Dependencies,
): Promise<Outcome> {
  const frozen = change.freeze ? await freeze(transaction, place, invoice, occasion, deps) : null
  if (frozen?.kind === 'refused') return refusal(frozen)
  const header = { ...frozen?.header, ...change.header }
  const after = { ...invoice, ...header }
  transaction.update(deps.db.doc(invoicePath(place.org, place.invoice)), {
    ...header,
    changedBy: occasion.by,
    changedAt: occasion.at,
    askedAt,
  })
  if (change.register && invoice.number !== null)
    recordNumber(transaction, deps.db, place.org, invoice.number, change.register, occasion)
  recordHappening(transaction, deps.db, place, change.happening, occasion, {
    revision: frozen?.revision ?? null,
    numberText: after.numberText,
  })
  return done(after)
}
