import { isDay, parseInvoice, parseLine } from '@covoice/domain'
import { browserStorage } from '../../backend/device/page-storage.ts'
import type { SheetDocument } from '../live/sheet-document.ts'

/** The owner of new invoices: a device may be shared. */
export interface DraftOwner {
  org: string
  person: string
}

/** The state of a new invoice. */
interface DraftMarks {
  /** Saved by its author; it is sent automatically, and kept here in case it is refused. */
  queued: boolean
  /** It began without the company's details and terms. */
  unread: boolean
}

/** A new invoice that the server has not confirmed, as stored on this device. */
export interface StoredDraft extends DraftMarks {
  document: SheetDocument
  atMs: number
}

const prefix = ({ org, person }: DraftOwner) => `covoice.new-invoice.${org}.${person}.`

/** Stores a new invoice on this device; false when there is no room. */
export function keepDraft(
  owner: DraftOwner,
  document: SheetDocument,
  { queued = false, unread = false }: Partial<DraftMarks> = {},
): boolean {
  const draft: StoredDraft = { document, atMs: Date.now(), queued, unread }
  return browserStorage.write(prefix(owner) + document.invoice.id, JSON.stringify(draft))
}

/** Forgets a new invoice: it was saved or discarded. */
export function forgetDraft(owner: DraftOwner, id: string): void {
  browserStorage.remove(prefix(owner) + id)
}

/** One new invoice as stored on this device; null when there is none. */
export function keptDraft(owner: DraftOwner, id: string): StoredDraft | null {
  return readDraft(browserStorage.read(prefix(owner) + id))
}

/** The new invoices stored on this device for a person in an organisation, newest first. */
export function keptDrafts(owner: DraftOwner): StoredDraft[] {
  const drafts: StoredDraft[] = []
  for (const key of browserStorage.keys()) {
    const draft = key.startsWith(prefix(owner)) ? readDraft(browserStorage.read(key)) : null
    if (draft) drafts.push(draft)
  }
  return drafts.sort((a, b) => b.atMs - a.atMs)
}

/** Another version of this app may have written it: fields that it lacks are empty, as in any stored document. */
function readDraft(text: string | null): StoredDraft | null {
  try {
    const { document, ...marks } = JSON.parse(text ?? '') as StoredDraft
    const { invoice, lines } = document
    if (!isDay(invoice.invoiceDay)) return null
    return {
      ...marks,
      document: {
        invoice: parseInvoice(invoice.id, invoice),
        lines: lines.map((line) => parseLine(line.id, line)),
      },
    }
  } catch {
    return null
  }
}

/**
 * Holds a new invoice for this tab, until `release` or the tab's end; false when another tab has it open. In
 * browsers without locks it is assumed that no other tab has it.
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
