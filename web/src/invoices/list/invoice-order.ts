import type { Invoice } from '@covoice/domain'

/** Unnumbered drafts, the newest first; equal times by id, in the server's order. */
export function byCreation(a: Invoice, b: Invoice): number {
  return momentOf(b.createdAt) - momentOf(a.createdAt) || (a.id < b.id ? 1 : -1)
}

/** Numbered invoices, the newest number first. */
export function byNumber(a: Invoice, b: Invoice): number {
  return (b.number ?? 0) - (a.number ?? 0)
}

/** The order of the list: drafts first, then by number. */
export function byPlace(a: Invoice, b: Invoice): number {
  if (a.number === null && b.number === null) return byCreation(a, b)
  if (a.number === null) return -1
  return b.number === null ? 1 : byNumber(a, b)
}

function momentOf(moment: unknown): number {
  return moment instanceof Date ? moment.getTime() : 0
}
