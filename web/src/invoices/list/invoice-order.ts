import type { Invoice } from '@covoice/domain'
import type { ListOrder } from '../filter/list-order.ts'

type Compare = (a: Invoice, b: Invoice) => number

/** Unnumbered drafts, the newest first; equal times by id, in the server's order. */
function byCreation(a: Invoice, b: Invoice): number {
  return momentOf(b.createdAt) - momentOf(a.createdAt) || (a.id < b.id ? 1 : -1)
}

/** The order of the list: drafts first, then by number, the newest first. */
export function byPlace(a: Invoice, b: Invoice): number {
  if (a.number === null && b.number === null) return byCreation(a, b)
  if (a.number === null) return -1
  return b.number === null ? 1 : b.number - a.number
}

/** Compares invoices in the same way as the queries of an order do, so that rows can be merged and moved. */
export function comparing({ column, direction }: ListOrder): Compare {
  const inDirection = (descending: Compare): Compare =>
    direction === 'desc' ? descending : (a, b) => descending(b, a)
  switch (column) {
    case 'number':
      return inDirection(byPlace)
    case 'created':
      return inDirection(byCreation)
    case 'customer':
      return thenByNumber(inDirection((a, b) => descending(a.to.name, b.to.name)))
    case 'due':
      // an invoice without a due day counts as the earliest
      return thenByNumber(inDirection((a, b) => descending(a.dueDay ?? '', b.dueDay ?? '')))
    case 'total':
      return byTotal(inDirection((a, b) => descending(a.totals?.totalMinor ?? 0, b.totals?.totalMinor ?? 0)))
  }
}

/** Invoices whose total is not computed yet come first in both directions. */
function byTotal(compare: Compare): Compare {
  const computed = thenByNumber(compare)
  return (a, b) => {
    if (a.totals === null && b.totals === null) return byCreation(a, b)
    if (a.totals === null) return -1
    return b.totals === null ? 1 : computed(a, b)
  }
}

/** Among equals the highest number comes first, and unnumbered drafts last. */
function thenByNumber(compare: Compare): Compare {
  return (a, b) => compare(a, b) || descending(a.number ?? -1, b.number ?? -1) || descending(a.id, b.id)
}

// By code units, as Firestore compares: a locale's order would disagree with the pages that it sends.
function descending<Value extends string | number>(a: Value, b: Value): number {
  return a === b ? 0 : a < b ? 1 : -1
}

function momentOf(moment: unknown): number {
  return moment instanceof Date ? moment.getTime() : 0
}
