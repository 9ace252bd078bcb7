import type { Browser } from '@playwright/test'

/** What tests/fuzz/fuzz.ts exports as `fuzz`. */
export type Fuzz = (given: {
  browser: Browser
  /** The address of the app. */
  hosting: string
  seed: number
  clients: number
  /** How many each of them does. */
  operations: number
  /** Whether tabs are killed and reloaded, too. */
  kills: boolean
  log?: (line: string) => void
}) => Promise<{
  /** Without problems, nothing was lost, doubled or torn. */
  problems: readonly string[]
  words: number
  seconds: number
}>
