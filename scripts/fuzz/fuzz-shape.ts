import type { Browser } from '@playwright/test'

/** What tests/fuzz/fuzz.ts exports as `fuzz`. */
export type Fuzz = (given: {
  browser: Browser
  hosting: string
  seed: number
  clients: number
  operations: number
  kills: boolean
  log?: (line: string) => void
}) => Promise<{ problems: readonly string[]; words: number; seconds: number }>
