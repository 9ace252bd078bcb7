import { mayReach } from '@covoice/domain'
import { ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { online } from '../../backend/documents/saving.ts'
import { problemOf, type Denied } from '../../backend/server/problem.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { whenFocusIsLost } from '../../ui/keyboard/lost-focus.ts'
import { focusPageTitle } from '../../ui/keyboard/page-title-focus.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import type { UnsavedEdits } from '../bar/unsaved-edits.ts'
import type { Editor } from '../edits/editor.ts'
import type { NewInvoice } from './new-invoice.ts'

interface SavingNewOptions {
  editor: Editor
  draft: NewInvoice
  unsaved: UnsavedEdits
  close: () => Promise<void>
}

/** A slow network is awaited no longer than this: the device has the invoice, and sends it automatically. */
const patienceMs = 4000

/** Save, and Save and close, of a new invoice; pressing twice creates one. */
export function useSavingNew({ editor, draft, unsaved, close }: SavingNewOptions) {
  const router = useRouter()
  const session = useSessionStore()
  const toast = useToast()
  const { t } = useWords()
  const busy = ref<'save' | 'close' | null>(null)
  const problem = shallowRef<Denied | null>(null)
  const invoice = () => draft.stored.value?.invoice

  /** True when the server has it, or will get it from this device. */
  async function store(): Promise<boolean> {
    unsaved.leaveField()
    void editor.flush()
    const { member } = session
    if (member && !mayReach(member, invoice()?.customer ?? null)) {
      editor.problems.set('customer', 'customerNeeded')
    }
    if (!unsaved.allSaved()) return false
    problem.value = null
    const saved = draft.save().then(
      () => true,
      (error: unknown) => {
        problem.value = problemOf(error)
        return false
      },
    )
    if (!online.value) return true
    return Promise.race([saved, new Promise<true>((resolve) => setTimeout(resolve, patienceMs, true))])
  }

  async function run(kind: 'save' | 'close', then: () => Promise<unknown>): Promise<void> {
    if (busy.value !== null) return
    busy.value = kind
    try {
      if (!(await store())) return
      if (!online.value) toast.show(t('edits.told.queued'))
      await then()
    } finally {
      busy.value = null
    }
  }

  return {
    busy,
    problem,
    save: () =>
      run('save', async () => {
        await router.replace({ name: 'invoice', params: { invoice: invoice()?.id ?? '' } })
        // Save is not on the page of a saved invoice.
        whenFocusIsLost(() => focusPageTitle({ preventScroll: true }))
      }),
    saveAndClose: () => run('close', close),
  }
}
