/**
 * Whether a key may be served once more in this minute; `weight` is the number of servings that this one
 * counts as.
 */
export type RateLimit = (key: string, now: Date, weight?: number) => boolean

const minuteMs = 60_000
/**
 * The number of remembered keys; with more of them in a minute the count restarts instead of filling the
 * memory.
 */
const keysAtMost = 20_000

/** Counts in the memory of one instance: it stops a flood, and allows `perMinute` servings of each key. */
export function rateLimit(perMinute: number): RateLimit {
  let minute = 0
  const served = new Map<string, number>()
  return (key, now, weight = 1) => {
    const current = Math.floor(now.getTime() / minuteMs)
    if (current !== minute || served.size >= keysAtMost) served.clear()
    minute = current
    const count = (served.get(key) ?? 0) + weight
    served.set(key, count)
    return count <= perMinute
  }
}
