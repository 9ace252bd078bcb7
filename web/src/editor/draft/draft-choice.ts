import { onScopeDispose } from 'vue'
import type { SheetDocument } from '../live/sheet-document.ts'
import { claimDraft, keptDrafts } from './draft-storage.ts'

/** Finds the new invoice that this tab goes on with; each is held by one tab at a time. */
export function useDraftChoice() {
  let release: () => void = () => undefined
  onScopeDispose(() => release())

  /** Holds a new invoice for this tab, and lets go of the one before. */
  async function take(id: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const taken = await claimDraft(id, promise)
    if (!taken) return false
    release()
    release = () => resolve(undefined)
    return true
  }

  /** The newest one left unsaved that no other tab is at; for a customer, one for that customer. */
  async function find(org: string, customer: string | null): Promise<SheetDocument | null> {
    for (const { document } of keptDrafts(org)) {
      const fits = customer === null || document.invoice.customer === customer
      if (fits && (await take(document.invoice.id))) return document
    }
    return null
  }

  return { find, take }
}
