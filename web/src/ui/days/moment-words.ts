const minuteMs = 60_000
const units = [
  { unit: 'minute', ms: minuteMs, below: 60 * minuteMs },
  { unit: 'hour', ms: 60 * minuteMs, below: 24 * 60 * minuteMs },
  { unit: 'day', ms: 24 * 60 * minuteMs, below: 7 * 24 * 60 * minuteMs },
] as const

/** How long ago, in words, while that is more useful than a date: within a week. */
export function momentWords(at: number, now: number, locale: string): string | null {
  const ago = at - now
  if (Math.abs(ago) < minuteMs / 2)
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second')
  for (const { unit, ms, below } of units)
    if (Math.abs(ago) < below)
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(ago / ms) || 0, unit)
  return null
}
