import { limits } from '@covoice/domain'
import { FileArchive, FileDown, Files } from '@lucide/vue'
import { computed } from 'vue'
import { useWords } from '../../languages/words.ts'
import type { MenuItem } from '../../ui/overlays/menu.ts'
import type { Ticked } from './shown-revision.ts'
import { usePdfs } from './ticked-pdfs.ts'

const most = limits.invoicesPerCommand

/** The menu entries for PDFs of the ticked invoices: one file, or one each in a ZIP; with their progress. */
export function usePdfEntries(invoices: () => readonly Ticked[]) {
  const { t } = useWords()
  const pdfs = usePdfs()
  const entries = computed<MenuItem[]>(() =>
    invoices().length === 1
      ? [{ label: t('invoices.pdfs.one'), icon: FileDown, onSelect: () => void pdfs.merged(invoices()) }]
      : [
          { label: t('invoices.pdfs.zip'), icon: FileArchive, onSelect: () => void pdfs.zipped(invoices()) },
          {
            ...{ label: t('invoices.pdfs.merged'), icon: Files },
            ...(invoices().length > most
              ? { disabledReason: t('invoices.pdfs.mostMerged', { most: String(most) }) }
              : {}),
            onSelect: () => void pdfs.merged(invoices()),
          },
        ],
  )
  return { entries, progress: pdfs.progress, waits: pdfs.waits }
}
