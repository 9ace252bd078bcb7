import { moment, parseLink as parseStored, type CustomerLink as StoredLink } from '@covoice/domain'

/** A customer's link as a page shows it: everything except its secret. */
export type CustomerLink = StoredLink & { id: string }

/** A stored link; missing or invalid fields get their defaults. */
export function parseLink(id: string, data: Record<string, unknown>): CustomerLink {
  return { id, ...parseStored(data, moment) }
}
