import type { Day } from './day.ts'

/**
 * The instant at which a calendar day begins in a time zone; where the clock skips midnight, the first
 * instant after it.
 */
export function dayStart(day: Day, timeZone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`)
  const first = wanted - offsetMs(wanted, timeZone)
  const second = wanted - offsetMs(first, timeZone)
  const settled = wanted - offsetMs(second, timeZone) === second
  // Where midnight is skipped the guesses never agree; the later one is the first instant of the day.
  return new Date(settled ? second : Math.max(first, second))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

// Creating a format costs a hundred times more than using it.
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}

/** How far the wall clock of a time zone is ahead of UTC at an instant. */
function offsetMs(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall - Math.floor(instant / 1000) * 1000
}
