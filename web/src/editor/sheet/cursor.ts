import { nextTick, type Ref } from 'vue'
import type { Editor } from '../edits/editor.ts'
import type { FieldKey } from '../live/field-key.ts'

interface CursorOptions {
  editor: Pick<Editor, 'enter' | 'leave'>
  focused: Ref<FieldKey | null>
  /** Tells colleagues which field I am on. */
  moved: ((key: FieldKey | null) => void) | undefined
}

/** My cursor on the sheet, from field to field. */
export function useCursor({ editor, focused, moved }: CursorOptions) {
  function enter(key: FieldKey): void {
    focused.value = key
    editor.enter()
    moved?.(key)
  }

  async function leave(key: FieldKey): Promise<void> {
    editor.leave(key)
    // moving on to the next field is one move, not two
    await nextTick()
    if (focused.value !== key) return
    focused.value = null
    moved?.(null)
  }

  return { enter, leave: (key: FieldKey): void => void leave(key) }
}
