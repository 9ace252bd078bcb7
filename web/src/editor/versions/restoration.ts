import type { Content } from '@covoice/domain'

/** A version that a person wants back, and when it was made, in words. */
export interface Restoration {
  invoice: string
  at: string
  content: Content
}

let wanted: Restoration | null = null

/** Hands a version on to the sheet of its invoice, which opens next. */
export const handRestoration = (restoration: Restoration): void => void (wanted = restoration)

/** Takes it, once; null where this invoice has none to restore. */
export function takeRestoration(invoice: string): Restoration | null {
  const taken = wanted?.invoice === invoice ? wanted : null
  wanted = null
  return taken
}
