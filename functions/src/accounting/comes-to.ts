import { exponentOf, type Revision } from '@covoice/domain'

/** Whether a decimal of the books, of any number of digits behind the point, is what an invoice asks for. */
export function comesTo(total: string, { content, totals }: Revision): boolean {
  return Math.round(Number(total) * 10 ** exponentOf(content.currency)) === totals.dueMinor
}
