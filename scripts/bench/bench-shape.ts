import type { Browser } from '@playwright/test'

/** One measured figure: `{ metric: 'write to paint p95', value: 29, unit: 'ms', n: 200 }`. */
export interface Metric {
  metric: string
  value: number
  unit: string
  /** How many measurements the value stands for. */
  n: number
}

/** What a file tests/bench/NAME.bench.ts exports as `bench`. */
export interface Bench {
  /**
   * The services that are started before it runs; the emulators' variables are in the environment as for
   * tests.
   */
  needs?: readonly ('emulators' | 'firestore' | 'browser')[]
  run: (given: { browser: Browser | undefined; hosting: string }) => AsyncIterable<Metric> | Iterable<Metric>
}
