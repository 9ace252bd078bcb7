import { watch } from 'vue'
import type { SheetDocument } from '../live/sheet-document.ts'
import { keepDraft, keptDraft, type DraftOwner } from './draft-storage.ts'

/**
 * Stores edits of an invoice while its creation is pending: when the creation is refused, nothing is lost. Returns
 * whether the device keeps this invoice, because its creation is pending or was refused.
 */
export function keepQueued(
  owner: DraftOwner,
  id: string,
  written: () => SheetDocument | null,
): () => boolean {
  const kept = () => keptDraft(owner, id)
  const keep = (document: SheetDocument | null) => {
    const draft = kept()
    if (document && draft?.queued) keepDraft(owner, document, draft)
  }
  // at once too: edits may have been made before this was loaded
  if (kept()?.queued) watch(written, keep, { immediate: true })
  return () => kept() !== null
}
