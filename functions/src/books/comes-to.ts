import { exponentOf, type Revision } from '@covoice/domain'

/** Whether a decimal of the books, of any number of digits behind the point, is what an invoice asks for. */
export function comesTo(total: string, { content, totals }: Revision): boolean {
  if (total === '') return false
  const minor = Number(total) * 10 ** exponentOf(content.currency)
  // what is left is the error of a binary fraction
  return Math.abs(minor - totals.dueMinor) < 1e-6 * Math.max(1, Math.abs(minor))
}
