const DAY = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
const MICROSOFT = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/

/** The day of a request, as YYYY-MM-DD, without a time of day; undefined when there is no such day. */
export function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const day = DAY.exec(value)?.[1] ?? microsoftDay(value)
  if (day === undefined) return undefined
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined
}

/** A time in the form of Xero's JSON. */
export const microsoftDate = (time: number): string => `/Date(${time}+0000)/`

/** A day in Xero's two forms. */
export function dayFields(name: string, day: string | undefined): Record<string, string> {
  return day === undefined
    ? {}
    : { [`${name}String`]: `${day}T00:00:00`, [name]: microsoftDate(Date.parse(`${day}T00:00:00Z`)) }
}

function microsoftDay(value: string): string | undefined {
  const time = MICROSOFT.exec(value)?.[1]
  return time === undefined ? undefined : new Date(Number(time)).toISOString().slice(0, 10)
}
