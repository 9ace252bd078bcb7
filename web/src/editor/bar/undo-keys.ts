import { useWords } from '../../languages/words.ts'
import { useShortcut } from '../../ui/keyboard/shortcut.ts'
import { useTypedText } from '../../ui/fields/typed-text.ts'
import type { Editor } from '../edits/editor.ts'

interface UndoKeysOptions extends Pick<Editor, 'locked'> {
  /** Whether the cursor is in a text that colleagues type in: the browser would undo what they typed, too. */
  inMergedText: () => boolean
  undo: () => void
  redo: () => void
}

/** Ctrl+Z and Ctrl+Shift+Z: the browser's in a field where something was just typed, elsewhere the invoice's. */
export function useUndoKeys({ locked, inMergedText, undo, redo }: UndoKeysOptions): void {
  const { t } = useWords()
  const isTyped = useTypedText()
  const options = (label: 'editor.menu.undo' | 'editor.menu.redo') => ({
    label: () => t(label),
    when: () => locked.value === null && (inMergedText() || !isTyped()),
    inFields: true,
  })
  useShortcut('mod+z', undo, options('editor.menu.undo'))
  useShortcut('mod+shift+z', redo, options('editor.menu.redo'))
}
