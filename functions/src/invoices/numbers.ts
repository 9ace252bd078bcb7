import {
  counterPath,
  numberPath,
  numberText,
  orgPath,
  parseInvoiceSettings,
  parseOrganisation,
  settingsPath,
} from '@covoice/domain'
import * as v from 'valibot'
import type { InvoiceTransaction } from '../commands/context.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { readAll } from '../read-all.ts'

const series = 'invoice'

/** A free number, and whether it is the organisation's first. */
export interface FreeNumber {
  number: number
  numberText: string
  isFirst: boolean
}

/** Reads the next number of an organisation; the transaction locks the counter, so no other reads the same. */
export async function readNextNumber({ transaction, db, org }: OrgTransaction): Promise<FreeNumber> {
  const [counter, invoiceSettings, profile] = await readAll(
    transaction,
    db.doc(counterPath(org, series)),
    db.doc(settingsPath(org, 'invoice')),
    db.doc(orgPath(org)),
  )
  const { numberPrefix, firstNumber } = parseInvoiceSettings(invoiceSettings.data())
  const number = counter.exists ? v.parse(v.number(), counter.get('next')) : firstNumber
  return {
    number,
    numberText: numberText(numberPrefix, number),
    isFirst: parseOrganisation(org, profile.data()).firstIssuedAt === null,
  }
}

/**
 * Writes that a number now belongs to an invoice; `create` makes the whole transaction fail where the number
 * was ever used.
 */
export function takeNumber(
  { transaction, db, org, invoice, occasion: { by, at } }: InvoiceTransaction,
  { number, numberText, isFirst }: FreeNumber,
): void {
  transaction.set(db.doc(counterPath(org, series)), { next: number + 1 })
  transaction.create(db.doc(numberPath(org, series, number)), {
    number,
    numberText,
    invoice: invoice.id,
    state: 'active',
    at,
    by,
  })
  if (isFirst) transaction.update(db.doc(orgPath(org)), { firstIssuedAt: at })
}

/** Writes into the register that the invoice of a number was deleted, or restored. */
export function recordNumber(
  { transaction, db, org, occasion: { by, at } }: InvoiceTransaction,
  number: number,
  state: 'active' | 'deleted',
): void {
  transaction.update(db.doc(numberPath(org, series, number)), { state, at, by })
}
