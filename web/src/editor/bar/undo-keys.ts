import { useWords } from '../../languages/words.ts'
import { useShortcut } from '../../ui/shortcut.ts'
import type { Editor } from '../live/editor.ts'
import type { FieldKey } from '../live/field-key.ts'

/** Ctrl+Z and Ctrl+Shift+Z: in a field where something has just been typed they are the browser's, elsewhere the invoice's. */
export function useUndoKeys(
  editor: Editor,
  undo: () => void,
  redo: () => void,
  focused: () => FieldKey | null,
): void {
  const { t } = useWords()
  const ours = (): boolean => {
    const key = focused()
    return editor.locked.value === null && (key === null || !editor.typedSinceFocus(key))
  }
  const options = (label: 'editor.menu.undo' | 'editor.menu.redo') => ({
    label: () => t(label),
    when: ours,
    inFields: true,
  })
  useShortcut('mod+z', undo, options('editor.menu.undo'))
  useShortcut('mod+shift+z', redo, options('editor.menu.redo'))
}
