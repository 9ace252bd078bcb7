import { watch } from 'vue'
import type { SheetDocument } from '../live/sheet-document.ts'
import { keepDraft, keptDraft, type DraftOwner } from './draft-storage.ts'

/** Keeps what is written in an invoice while it is still on its way to the server: refused, all of it is there. */
export function keepQueued(owner: DraftOwner, id: string, written: () => SheetDocument | null): void {
  if (!keptDraft(owner, id)?.queued) return
  watch(written, (document) => {
    const draft = keptDraft(owner, id)
    if (document && draft?.queued) keepDraft(owner, document, draft)
  })
}
