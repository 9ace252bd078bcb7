import type { Content } from '@covoice/domain'

/** A version that a person wants back, and when it was made, in words. */
export interface Restoration {
  invoice: string
  at: string
  content: Content
}

/** A sheet opens within this time; who comes back later wants something else. */
const patienceMs = 30_000

let wanted: Restoration | null = null
let untilMs = 0

/** Hands a version on to the sheet of its invoice, which opens next. */
export function handRestoration(restoration: Restoration): void {
  wanted = restoration
  untilMs = Date.now() + patienceMs
}

/** Takes it, once; null where this invoice has none to restore. */
export function takeRestoration(invoice: string): Restoration | null {
  const taken = wanted?.invoice === invoice && Date.now() < untilMs ? wanted : null
  wanted = null
  return taken
}
