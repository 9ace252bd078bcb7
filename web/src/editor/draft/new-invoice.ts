import { invoicePath, invoiceTables, linePath, serverTable, type Edit, type Table } from '@covoice/domain'
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { createDocuments } from '../../backend/documents/documents.ts'
import { keepFailure } from '../../backend/documents/failures.ts'
import { sendingFor } from '../refused/left-edits.ts'
import { withEdits } from '../edits/overlay.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { forgetDraft, keepDraft, keptDraft, type DraftOwner } from './draft-storage.ts'

/** A new invoice that exists only on this device until it is saved. */
export interface NewInvoice {
  stored: ShallowRef<SheetDocument | null>
  /** False when this device has no room to store it. */
  onDevice: ShallowRef<boolean>
  send: (edits: readonly Edit[]) => Promise<void>
  save: () => Promise<void>
  /** Forgets the invoice and returns it, when there was one. */
  discard: () => SheetDocument | null
}

export function newInvoiceOn(owner: DraftOwner, start: SheetDocument, unread = false): NewInvoice {
  const { id } = start.invoice
  const stored = shallowRef<SheetDocument | null>(start)
  const onDevice = shallowRef(true)
  const now = () => stored.value ?? start
  let saving: Promise<void> | null = null
  let over = false
  let left = false
  onScopeDispose(() => (left = true), true)

  function keep(): void {
    if (!over) onDevice.value = keepDraft(owner, now(), { queued: saving !== null, unread })
  }

  function forget(): void {
    over = true
    forgetDraft(owner, id)
  }

  /**
   * Creates the invoice in the organisation, once however often it is called; resolves when the server has
   * it.
   */
  function save(): Promise<void> {
    if (saving) return saving
    saving = createDocuments(documentsOf(owner.org, now()), { callerTells: true }).then(
      forget,
      (problem: unknown) => {
        saving = null
        // the invoice's page may have continued with it
        if (left) stored.value = keptDraft(owner, id)?.document ?? now()
        keep()
        if (left) keepFailure({ path: invoicePath(owner.org, id), creates: true }, problem, save)
        throw problem
      },
    )
    keep()
    return saving
  }

  const sendBehind = sendingFor(owner.org, id, () => saving)

  return {
    stored,
    onDevice,
    save,
    send: (edits) => {
      stored.value = withEdits(now(), edits, owner.person)
      keep()
      return saving ? sendBehind(edits) : Promise.resolve()
    },
    discard: () => {
      const touched = now() !== start || keptDraft(owner, id) !== null
      forget()
      return touched ? now() : null
    },
  }
}

/** The documents of a new invoice: its header first, then its lines. Removed parts are left out. */
export function documentsOf(org: string, { invoice, lines }: SheetDocument) {
  const header = { path: invoicePath(org, invoice.id), data: fieldsOf(created, invoice) }
  const present = lines.filter((line) => !line.removed)
  return [
    header,
    ...present.map((line) => ({
      path: linePath(org, invoice.id, line.id),
      data: fieldsOf(invoiceTables.line, line),
    })),
  ]
}

/** A client creates an invoice with the first values of the server's fields, but for those that came later. */
const created = { ...invoiceTables.header, ...serverTable }

function fieldsOf(table: Table, document: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(document).filter(([field]) => Object.hasOwn(table, field)))
}
