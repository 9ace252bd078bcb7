/** A calendar day without a time or a zone, as 'YYYY-MM-DD' (ISO 8601); text order is date order. */
export type Day = string & { readonly day: unique symbol }

const shape = /^\d{4}-\d{2}-\d{2}$/
const msPerDay = 86_400_000

const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day

/** Whether `value` is a day that exists in the calendar, from year 1000 to 9999: '2026-02-30' does not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !shape.test(value) || value < '1000') return false
  const ms = utc(value as Day)
  return !Number.isNaN(ms) && fromUtc(ms) === value
}

/** `text` as a day; throws RangeError when the calendar has no such day. */
export function dayOf(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${JSON.stringify(text)}`)
  return text
}

/** The day it is at the instant `now` in `timeZone` (an IANA name); throws RangeError for an unknown zone. */
export function today(timeZone: string, now: Date): Day {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now)
  const part = (type: 'year' | 'month' | 'day') => parts.find((p) => p.type === type)?.value ?? ''
  return dayOf(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`)
}

const firstDay = '1000-01-01' as Day
const lastDay = '9999-12-31' as Day

/**
 * The day `days` after `day`, or before it when negative; beyond the calendar of `isDay`, its first or last
 * day.
 */
export function addDays(day: Day, days: number): Day {
  const ms = utc(day) + days * msPerDay
  return ms < utc(firstDay) ? firstDay : ms > utc(lastDay) ? lastDay : fromUtc(ms)
}

/** The same day of the month `months` later, clamped to the month's end: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  first.setUTCMonth(first.getUTCMonth() + months)
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(fromUtc(first.getTime()), Math.min(Number(day.slice(8)), lastOfMonth) - 1)
}

/** Negative when `a` is before `b`, 0 on the same day, positive after: for `sort`. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How many days `to` lies after `from`: whole, negative when before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / msPerDay)
}
