import { isDay } from '@covoice/domain'
import type { SheetDocument } from '../live/sheet-document.ts'

/** A new invoice that was not saved yet, as this device keeps it. */
export interface StoredDraft {
  document: SheetDocument
  atMs: number
}

const prefix = (org: string) => `covoice.new-invoice.${org}.`

/** Keeps a new invoice on this device; false when there is no room for it. */
export function keepDraft(org: string, document: SheetDocument): boolean {
  try {
    const draft: StoredDraft = { document, atMs: Date.now() }
    localStorage.setItem(prefix(org) + document.invoice.id, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Forgets a new invoice: it was saved, or is not wanted. */
export function forgetDraft(org: string, id: string): void {
  localStorage.removeItem(prefix(org) + id)
}

/** The new invoices that this device keeps for an organisation, newest first. */
export function keptDrafts(org: string): StoredDraft[] {
  const drafts: StoredDraft[] = []
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index)
    if (!key?.startsWith(prefix(org))) continue
    const draft = readDraft(localStorage.getItem(key))
    if (draft) drafts.push(draft)
  }
  return drafts.sort((a, b) => b.atMs - a.atMs)
}

function readDraft(text: string | null): StoredDraft | null {
  try {
    const draft = JSON.parse(text ?? '') as StoredDraft
    // written by this app, but perhaps by an older one
    return isDay(draft.document.invoice.invoiceDay) && Array.isArray(draft.document.lines) ? draft : null
  } catch {
    return null
  }
}

/**
 * Takes a new invoice for this tab, until `release` or the tab's end; false when another tab has it open.
 * Browsers without locks are taken at their word that nobody else has it.
 */
export async function claimDraft(id: string, released: Promise<void>): Promise<boolean> {
  if (!('locks' in navigator)) return true
  return new Promise((resolve) => {
    void navigator.locks.request(`covoice.new-invoice.${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock ? released : undefined
    })
  })
}
