const DAY = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/
const MICROSOFT = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/

/** The day that a request says, as YYYY-MM-DD, a time of day left out; undefined when there is no such day. */
export function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const day = DAY.exec(value)?.[1] ?? microsoftDay(value)
  if (day === undefined) return undefined
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined
}

/** A moment as Xero's JSON has it. */
export const microsoftDate = (time: number): string => `/Date(${time}+0000)/`

/** A day as Xero answers it, twice. */
export function dayFields(name: string, day: string | undefined): Record<string, string> {
  return day === undefined
    ? {}
    : { [`${name}String`]: `${day}T00:00:00`, [name]: microsoftDate(Date.parse(`${day}T00:00:00Z`)) }
}

function microsoftDay(value: string): string | undefined {
  const time = MICROSOFT.exec(value)?.[1]
  return time === undefined ? undefined : new Date(Number(time)).toISOString().slice(0, 10)
}
