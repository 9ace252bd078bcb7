import { ref, type Ref } from 'vue'
import { useWords } from '../languages/words.ts'
import { useShortcut } from '../ui/keyboard/shortcut.ts'

/** A panel beside the sheet. */
export type SideView = 'history' | 'delivery' | 'comments'

/** The panel that is open beside the sheet, if any; the shortcut opens and closes the history. */
export function useInvoiceSide(): Ref<SideView | null> {
  const { t } = useWords()
  const side = ref<SideView | null>(null)
  const toggleHistory = () => (side.value = side.value === 'history' ? null : 'history')
  useShortcut('h', toggleHistory, { label: () => t('editor.menu.history') })
  return side
}
