import { addDays, dayOf, type Day } from '../fields/day.ts'
import { figureKey, noDueDay, sumOfFigures, type Figures, type SummedKind } from './figures.ts'

/**
 * Days and months from here to there are counted by themselves. Earlier ones are overdue, or over, whatever day it
 * is. Later ones have more than a year until they are counted anew.
 */
const [daysBack, daysAhead] = [92, 400]

/** The first and the last day of the calendar: all days of long ago, and all far ahead, are counted under these. */
const [longAgo, farAhead] = [dayOf('1000-01-01'), dayOf('9999-12-31')]

/**
 * The figures with all days of long ago under one, and all days far ahead under another: whatever days people choose,
 * a document holds them. Until `anewOn` they have the same meaning on each day.
 */
export function placedOn(today: Day, figures: Figures): Figures {
  return sumOfFigures([...figures].map(([key, tally]) => new Map([[placedKey(key, today), tally]])))
}

/** The day from which `placedOn` may place figures elsewhere that it has placed `today`; null for never. */
export function anewOn(today: Day, figures: Figures): Day | null {
  const days = [...figures.keys()].flatMap((key) => {
    const [kind, , when] = partsOf(key)
    if (when === undefined || when === noDueDay) return []
    const place = placeOf(when, today)
    if (place === when) return kind === 'open' ? [addDays(dayOf(when), daysBack + 1)] : []
    return place < when ? [] : [addDays(dayOf(`${when}-01`.slice(0, 10)), -daysAhead)]
  })
  return days.sort()[0] ?? null
}

function placedKey(key: string, today: Day): string {
  const [kind, currency = '', when] = partsOf(key)
  return when === undefined || when === noDueDay
    ? key
    : figureKey(kind as SummedKind, currency, placeOf(when, today))
}

/** The place of a day, or of a month. */
function placeOf(when: string, today: Day): string {
  const alike = (day: Day) => day.slice(0, when.length)
  if (when < alike(addDays(today, -daysBack))) return alike(longAgo)
  return when > alike(addDays(today, daysAhead)) ? alike(farAhead) : when
}

const partsOf = (key: string) => key.split(' ') as [kind: string, currency?: string, when?: string]
