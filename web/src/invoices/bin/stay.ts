import { limits, type Invoice } from '@covoice/domain'

const dayMs = 86_400_000

/** For how many more days a deleted invoice stays in the bin; null for one with a number, which stays for good. */
export function daysInBin(invoice: Pick<Invoice, 'number' | 'deletedAt'>, now: number): number | null {
  if (invoice.number !== null) return null
  const deletedAt = invoice.deletedAt instanceof Date ? invoice.deletedAt.getTime() : now
  // this device's clock may be behind the server's
  return Math.min(limits.binDays, Math.max(0, Math.ceil((deletedAt - now) / dayMs + limits.binDays)))
}

/** The last deleted first, in the server's order. */
export function byDeletion(a: Invoice, b: Invoice): number {
  return momentOf(b) - momentOf(a) || (a.id < b.id ? 1 : -1)
}

function momentOf({ deletedAt }: Invoice): number {
  return deletedAt instanceof Date ? deletedAt.getTime() : 0
}
