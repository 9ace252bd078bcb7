import { useWords } from '../../languages/words.ts'
import { useShortcut } from '../../ui/keyboard/shortcut.ts'
import { useTypedText } from '../../ui/fields/typed-text.ts'
import type { Editor } from '../edits/editor.ts'

/** Ctrl+Z and Ctrl+Shift+Z: the browser's in a field where something was just typed, elsewhere the invoice's. */
export function useUndoKeys({ locked }: Pick<Editor, 'locked'>, undo: () => void, redo: () => void): void {
  const { t } = useWords()
  const isTyped = useTypedText()
  const options = (label: 'editor.menu.undo' | 'editor.menu.redo') => ({
    label: () => t(label),
    when: () => locked.value === null && !isTyped(),
    inFields: true,
  })
  useShortcut('mod+z', undo, options('editor.menu.undo'))
  useShortcut('mod+shift+z', redo, options('editor.menu.redo'))
}
