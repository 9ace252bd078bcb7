import type { Customer, Edit } from '@covoice/domain'
import { watch } from 'vue'
import { useInvoiceSettingsStore } from '../../settings/invoice/invoice-settings-store.ts'
import type { Editor } from '../edits/editor.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { choosing } from '../sheet/customer-choice.ts'

/** Fills in the customer that the person came from, as soon as it has loaded. */
export function usePrefill(
  editor: Editor,
  customer: () => Customer | null,
  /** The edits of the lines that go with the choice. */
  ofLines: (customer: Customer, document: SheetDocument) => Edit[] = () => [],
): void {
  const settings = useInvoiceSettingsStore()
  const stop = watch(
    customer,
    (found) => {
      const document = editor.written.value
      if (!found || document?.invoice.customer !== null) return
      editor.edit([choosing(found, document.invoice, settings.termsDays), ...ofLines(found, document)])
      queueMicrotask(() => stop())
    },
    { immediate: true },
  )
}
