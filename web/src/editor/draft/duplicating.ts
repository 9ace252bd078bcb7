import { duplicateOf, readFields, sellerTable, today } from '@covoice/domain'
import { effectScope } from 'vue'
import { useRouter } from 'vue-router'
import { newId } from '../../backend/documents/documents.ts'
import { online } from '../../backend/documents/saving.ts'
import { problemOf } from '../../backend/server/problem.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useInvoiceSettingsStore } from '../../settings/invoice/invoice-settings-store.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { newInvoiceOn } from './new-invoice.ts'

/** A slow network is awaited no longer than this: the device has the duplicate, and sends it automatically. */
const patienceMs = 4000

/** Creates a duplicate of the open invoice as a draft and opens it; a second press meanwhile creates no other. */
export function useDuplicating(org: string, original: () => SheetDocument) {
  const router = useRouter()
  const session = useSessionStore()
  const settings = useInvoiceSettingsStore()
  const toast = useToast()
  const { t } = useWords()
  let busy = false

  function duplicate(): SheetDocument {
    const { invoice, lines } = original()
    const isKnown = settings.state === 'ready'
    const copy = duplicateOf(invoice, lines, {
      invoiceDay: today(session.timeZone, new Date()),
      from: isKnown ? readFields(sellerTable, { ...settings.invoice, ...settings.company }) : invoice.from,
      currency: session.currency,
      newId,
    })
    const me = session.person?.uid ?? ''
    const authorship = { createdBy: me, createdAt: null, changedBy: me, changedAt: null }
    return {
      invoice: { id: newId(), ...copy.header, transfer: null, review: null, lineWords: [], ...authorship },
      lines: copy.lines.map((line) => ({ ...line, ...authorship })),
    }
  }

  return async function openDuplicate(): Promise<void> {
    if (busy) return
    busy = true
    const scope = effectScope(true)
    try {
      const copy = duplicate()
      const owner = { org, person: session.person?.uid ?? '' }
      const created = scope.run(() => newInvoiceOn(owner, copy).save())
      const wait = online.value ? patienceMs : 0
      await Promise.race([created, new Promise((resolve) => setTimeout(resolve, wait))])
      await router.push({ name: 'invoice', params: { invoice: copy.invoice.id } })
      toast.success(t('edits.told.duplicated'))
    } catch (error) {
      const { problem } = problemOf(error)
      toast.failure(t('edits.told.notDuplicated', { reason: t(`session.problems.${problem}`) }))
    } finally {
      // After this a failure appears as a notice on whatever page is open.
      scope.stop()
      busy = false
    }
  }
}
