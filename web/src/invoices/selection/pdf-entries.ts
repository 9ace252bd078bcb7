import { FileArchive, FileDown, Files } from '@lucide/vue'
import { computed } from 'vue'
import { useWords } from '../../languages/words.ts'
import type { MenuItem } from '../../ui/overlays/menu.ts'
import { usePdfs } from './ticked-pdfs.ts'

/** The menu entries for PDFs of the ticked invoices: one file, or one each in a ZIP; with their progress. */
export function usePdfEntries(ids: () => readonly string[]) {
  const { t } = useWords()
  const pdfs = usePdfs()
  const entries = computed<MenuItem[]>(() =>
    ids().length === 1
      ? [{ label: t('invoices.pdfs.one'), icon: FileDown, onSelect: () => void pdfs.merged(ids()) }]
      : [
          { label: t('invoices.pdfs.zip'), icon: FileArchive, onSelect: () => void pdfs.zipped(ids()) },
          { label: t('invoices.pdfs.merged'), icon: Files, onSelect: () => void pdfs.merged(ids()) },
        ],
  )
  return { entries, progress: pdfs.progress }
}
