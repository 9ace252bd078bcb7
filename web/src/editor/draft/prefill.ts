import type { Customer } from '@covoice/domain'
import { watch } from 'vue'
import { useInvoiceSettingsStore } from '../../settings/invoice/invoice-settings-store.ts'
import type { Editor } from '../edits/editor.ts'
import { choosing } from '../sheet/customer-choice.ts'

/** Fills in the customer that the person came from, as soon as it has loaded. */
export function usePrefill(editor: Editor, customer: () => Customer | null): void {
  const settings = useInvoiceSettingsStore()
  const stop = watch(
    customer,
    (found) => {
      const invoice = editor.written.value?.invoice
      if (!found || invoice?.customer !== null) return
      editor.edit([choosing(found, invoice, settings.termsDays)])
      queueMicrotask(() => stop())
    },
    { immediate: true },
  )
}
