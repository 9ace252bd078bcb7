import { online } from '../../backend/device/connection.ts'

/** My changes are gathered this long when I am alone. A killed tab loses less than a second. */
const aloneMs = 500

/** With colleagues here they are sent sooner; the more people, the later, because each of them gets what each one sends. */
const togetherMs = (others: number): number => Math.min(400, 175 + 25 * others)

/** What is typed after a time without typing is sent at once: only what comes in a row is gathered. */
const restMs = 1_000

/** A text that changes all the time is written as a whole this often, by one of those who are here. */
const wholeMs = 1_500

/** Offline nobody waits for it: it is kept on this device this often, and a killed tab loses no more than that. */
const offlineMs = 1_000

/** Longer than anybody is offline: until then whole texts are written when their field is left, or the server is back. */
const neverMs = 86_400_000

/** How soon what I type is sent, by how many colleagues are here. */
export function cadence(others: () => number) {
  let latestMs = -Infinity
  return {
    gatherMs: (): number => {
      const rested = Date.now() - latestMs > restMs
      latestMs = Date.now()
      if (!online.value) return offlineMs
      if (rested) return 0
      return others() === 0 ? aloneMs : togetherMs(others())
    },
    wholeMs: (): number => (online.value ? wholeMs * (others() + 1) : neverMs),
  }
}
