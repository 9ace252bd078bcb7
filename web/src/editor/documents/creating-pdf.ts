import { invoicePath } from '@covoice/domain'
import { computed, ref, watch } from 'vue'
import { online } from '../../backend/device/connection.ts'
import { pendingPaths } from '../../backend/documents/saving.ts'
import type { Editor } from '../edits/editor.ts'
import type { Documents } from './creating.ts'

/** Why the server can't make the invoice's PDF now. */
export type SnapshotReason = 'offline' | 'unsaved' | 'new'

/** By then the last typed text has reached the server, unless the network is missing. */
const patienceMs = 4000

/**
 * Create a PDF: the server's document of the saved content, or the reason why a snapshot of this device is
 * offered instead.
 */
export function useCreatingPdf(org: string, invoice: string, editor: Editor, documents: Documents) {
  const instead = ref<SnapshotReason | null>(null)

  const offline = () => !online.value

  const path = invoicePath(org, invoice)
  const unsaved = computed(
    () =>
      pendingPaths.value.some((one) => one === path || one.startsWith(`${path}/`)) ||
      editor.waiting.value > 0 ||
      editor.failed.value > 0,
  )

  async function whyNotTheServers(): Promise<SnapshotReason | null> {
    if (offline()) return 'offline'
    await Promise.race([editor.flush(), new Promise((resolve) => setTimeout(resolve, patienceMs))])
    if (offline()) return 'offline'
    return unsaved.value ? 'unsaved' : null
  }

  async function fromServer(): Promise<void> {
    instead.value = null
    await documents.create('pdf', null, () => (instead.value = 'offline'))
  }

  async function create(): Promise<void> {
    const reason = await whyNotTheServers()
    if (reason === null) await fromServer()
    else instead.value = reason
  }
  // a PDF that was asked for before the last change was saved is created once it is
  watch(unsaved, (still) => {
    if (!still && instead.value === 'unsaved') void fromServer()
  })
  return { instead, create, fromServer }
}
