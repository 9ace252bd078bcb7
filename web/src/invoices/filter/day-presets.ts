import { addDays, addMonths, dayOf, type Day } from '@covoice/domain'

/** First and last day of a range, both included; null is open. */
export interface DayRange {
  from: Day | null
  to: Day | null
}

export const dayPresets = [
  'today',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
] as const
export type DayPreset = (typeof dayPresets)[number]

/** The days that a preset means on a given day. */
export function daysOfPreset(preset: DayPreset, today: Day): DayRange {
  switch (preset) {
    case 'today':
      return { from: today, to: today }
    case 'thisMonth':
      return months(firstOfMonth(today), 1)
    case 'lastMonth':
      return months(addMonths(firstOfMonth(today), -1), 1)
    case 'thisQuarter':
      return months(firstOfQuarter(today), 3)
    case 'lastQuarter':
      return months(addMonths(firstOfQuarter(today), -3), 3)
    case 'thisYear':
      return months(firstOfYear(today), 12)
    case 'lastYear':
      return months(addMonths(firstOfYear(today), -12), 12)
  }
}

function months(from: Day, count: number): DayRange {
  return { from, to: addDays(addMonths(from, count), -1) }
}

function firstOfMonth(day: Day): Day {
  return dayOf(`${day.slice(0, 7)}-01`)
}

function firstOfQuarter(day: Day): Day {
  const monthsIn = (Number(day.slice(5, 7)) - 1) % 3
  return addMonths(firstOfMonth(day), -monthsIn)
}

function firstOfYear(day: Day): Day {
  return dayOf(`${day.slice(0, 4)}-01-01`)
}
