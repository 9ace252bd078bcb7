import { invoicePath, linePath, type Edit } from '@covoice/domain'
import { shallowRef, type ShallowRef } from 'vue'
import { createDocuments } from '../../backend/documents.ts'
import { withEdits } from '../live/overlay.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { forgetDraft, keepDraft } from './draft-storage.ts'

/** A new invoice that lives on this device alone until it is saved. */
export interface NewInvoice {
  stored: ShallowRef<SheetDocument | null>
  /** False when this device has no room to keep it. */
  kept: ShallowRef<boolean>
  send: (edits: readonly Edit[]) => Promise<void>
  save: () => Promise<void>
  discard: () => void
}

export function newInvoiceOn(org: string, me: string, start: SheetDocument): NewInvoice {
  const stored = shallowRef<SheetDocument | null>(start)
  const kept = shallowRef(true)
  let saving: Promise<void> | null = null

  /** Makes it an invoice of the organisation, once however often it is asked; resolves when the server has it. */
  function save(): Promise<void> {
    saving ??= createDocuments(documentsOf(org, stored.value ?? start)).then(
      () => forgetDraft(org, start.invoice.id),
      (problem: unknown) => {
        saving = null
        throw problem
      },
    )
    return saving
  }

  return {
    stored,
    kept,
    save,
    send: (edits) => {
      stored.value = withEdits(stored.value ?? start, edits, me)
      kept.value = keepDraft(org, stored.value)
      return Promise.resolve()
    },
    discard: () => forgetDraft(org, start.invoice.id),
  }
}

/** The documents that a new invoice becomes: its header first, then its lines. What was removed never existed. */
export function documentsOf(org: string, { invoice, lines }: SheetDocument) {
  const header = { path: invoicePath(org, invoice.id), data: unsigned(invoice) }
  const present = lines.filter((line) => !line.removed)
  return [
    header,
    ...present.map((line) => ({ path: linePath(org, invoice.id, line.id), data: unsigned(line) })),
  ]
}

/** Who and when are added by whoever writes. */
function unsigned(document: object): Record<string, unknown> {
  const own = ['id', 'createdBy', 'createdAt', 'changedBy', 'changedAt']
  return Object.fromEntries(Object.entries(document).filter(([field]) => !own.includes(field)))
}
