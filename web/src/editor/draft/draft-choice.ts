import { invoicePath } from '@covoice/domain'
import { onScopeDispose } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { claimDraft, forgetDraft, keptDrafts, type DraftOwner, type StoredDraft } from './draft-storage.ts'

/** Finds the new invoice that this tab continues; each is held by one tab at a time. */
export function useDraftChoice() {
  let release: () => void = () => undefined
  onScopeDispose(() => release())

  /** Holds a new invoice for this tab, and releases the earlier one. */
  async function take(id: string): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    const taken = await claimDraft(id, promise)
    if (!taken) return false
    release()
    release = () => resolve(undefined)
    return true
  }

  /** The newest unsaved invoice that no other tab holds; for a customer, one for that customer. */
  async function find(owner: DraftOwner, customer: string | null): Promise<StoredDraft | null> {
    for (const draft of keptDrafts(owner)) {
      const { invoice } = draft.document
      const fits = customer === null || invoice.customer === customer
      if (fits && (await isUnsaved(owner, draft)) && (await take(invoice.id))) return draft
    }
    return null
  }

  return { find, take }
}

/** A saved invoice becomes unsaved again when it turns out that the server refused it. */
async function isUnsaved(owner: DraftOwner, { document, queued }: StoredDraft): Promise<boolean> {
  if (!queued) return true
  // without the network neither the answer nor the code that asks is available
  if (!online.value) return false
  const { id } = document.invoice
  // unanswered, it stays queued, and the next visit asks again
  const reading = await import('../../backend/documents/reading.ts').catch(() => null)
  const place = await reading?.whereIs(invoicePath(owner.org, id))
  if (place === 'server') forgetDraft(owner, id)
  return place === 'nowhere'
}
