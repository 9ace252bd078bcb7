import { watch } from 'vue'
import type { SheetDocument } from '../live/sheet-document.ts'
import { keepDraft, keptDraft, type DraftOwner } from './draft-storage.ts'

/** Whether the device keeps this invoice, because its creation is pending or was refused. */
export const isKeptHere = (owner: DraftOwner, id: string): boolean => keptDraft(owner, id) !== null

/** Stores edits of an invoice while its creation is pending: when the creation is refused, nothing is lost. */
export function keepQueued(owner: DraftOwner, id: string, written: () => SheetDocument | null): void {
  if (!keptDraft(owner, id)?.queued) return
  watch(written, (document) => {
    const draft = keptDraft(owner, id)
    if (document && draft?.queued) keepDraft(owner, document, draft)
  })
}
