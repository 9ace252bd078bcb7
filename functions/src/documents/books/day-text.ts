import type { BooksMapping, Day } from '@covoice/domain'

/** A day in the order of the software's region: 31/12/2026 or 12/31/2026; '' for none. */
export function dayText(day: Day | null, order: BooksMapping['dayOrder']): string {
  if (day === null) return ''
  const [year, month, date] = day.split('-')
  return order === 'dayMonthYear' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`
}
