import type { Call } from '../call.ts'
import type { Invoice } from './invoice.ts'

/** Xero's error about a number: an existing invoice already has it. */
export function checkNumber(
  { xero, organisation }: Call,
  number: string,
  existing: Invoice | undefined,
): string[] {
  if (number.length > 255) return ['The InvoiceNumber must not be longer than 255 characters.']
  const isTaken = xero.state.invoices.some(
    (one) =>
      one.tenantId === organisation.tenantId &&
      one.id !== existing?.id &&
      one.status !== 'VOIDED' &&
      one.status !== 'DELETED' &&
      one.number.toLowerCase() === number.toLowerCase(),
  )
  return isTaken ? ['Invoice # must be unique.'] : []
}

/** The number of an invoice that is sent without one. */
export function nextNumber({ xero, organisation }: Call): string {
  const taken = xero.state.invoices.filter(({ tenantId }) => tenantId === organisation.tenantId)
  for (let next = 1; ; next += 1) {
    const number = `INV-${String(next).padStart(4, '0')}`
    if (!taken.some((one) => one.number === number)) return number
  }
}
