/** Says whether a key may be served once more in this minute; `weight` is how many servings this one counts as. */
export type RateLimit = (key: string, now: Date, weight?: number) => boolean

const minuteMs = 60_000
/** Keys that are remembered; with more of them in a minute the count begins anew rather than filling the memory. */
const keysAtMost = 20_000

/** Counts in the memory of one instance: it keeps a flood out, and lets `perMinute` servings of each key through. */
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
