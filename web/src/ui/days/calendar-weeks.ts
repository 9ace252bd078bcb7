import { addDays, type Day } from '@covoice/domain'

/** Monday is 1, Sunday 7: the first day of a week in the locale. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1
}

/** The weeks of a month, each of seven days. */
export function weeksOf(month: Day, firstDay: number): Day[][] {
  const first = `${month.slice(0, 7)}-01` as Day
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay() || 7
  let day = addDays(first, -((weekday - firstDay + 7) % 7))
  const weeks: Day[][] = []
  do {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)))
    day = addDays(day, 7)
  } while (day.slice(0, 7) === month.slice(0, 7))
  return weeks
}
