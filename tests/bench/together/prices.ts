/** What a database and its functions count of some work. */
export interface Counted {
  /** Documents that browsers were sent. */
  readsByBrowsers: number
  /** Documents that the rules read to judge writes. */
  readsByRules: number
  readsByServer: number
  writes: number
  deletes: number
  /** Runs of functions: by triggers, by tasks, and by browsers. */
  calls: number
  /** What the database sent to browsers. */
  bytes: number
}

/**
 * List prices in USD, without what is free each day: Firestore Standard in a multi-region of the US, functions of the second
 * generation in us-central1, as Google's pages of prices had them in 2025.
 */
const prices = {
  read: 0.06 / 100_000,
  write: 0.18 / 100_000,
  delete: 0.02 / 100_000,
  call: 0.4 / 1_000_000,
  byte: 0.12 / 2 ** 30,
  /** A run of 100 ms, the least that is billed, of one vCPU and half a GiB; runs at the same time share it. */
  run: 0.1 * (0.000024 + 0.5 * 0.0000025),
} as const

/** What that costs at list prices, in USD. */
export const costOf = (counted: Counted): number =>
  (counted.readsByBrowsers + counted.readsByRules + counted.readsByServer) * prices.read +
  counted.writes * prices.write +
  counted.deletes * prices.delete +
  counted.calls * (prices.call + prices.run) +
  counted.bytes * prices.byte
