import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { Editor } from '../edits/editor.ts'
import type { FieldKey } from '../live/field-key.ts'

interface Wish {
  path: string
  keys: readonly FieldKey[]
}

/** Late edits that are to be applied by the editor of their invoice, as soon as it can. */
const wishes = shallowReactive(new Set<Wish>())

/** Asks the editor of an invoice to apply late edits: the open editor, or the next one that is opened. */
export const wishToApply = (path: string, keys: readonly FieldKey[]): void => void wishes.add({ path, keys })

/**
 * Applies the late edits of an invoice that are asked for, once it can be edited and its texts are here; until the scope
 * ends. `applied` hears which.
 */
export function applyWishes(
  path: string,
  editor: Pick<Editor, 'refused' | 'locked' | 'texts' | 'retry' | 'dismiss' | 'edit' | 'keepRefused'>,
  applied: (keys: readonly FieldKey[]) => void,
): void {
  const own = () => [...wishes].filter((wish) => wish.path === path)
  watch(
    () => {
      if (editor.locked.value !== null) return []
      return own().filter(({ keys }) => !keys.some((key) => editor.texts.value.holds(key)))
    },
    (ready) => {
      for (const wish of ready) {
        wishes.delete(wish)
        applied(wish.keys.filter((key) => applyLate(editor, key)))
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => own().forEach((wish) => wishes.delete(wish)))
}

/** Makes a refused edit anew, on the value that its person has just seen in the invoice; a merged text keeps both. */
function applyLate(
  editor: Pick<Editor, 'refused' | 'texts' | 'retry' | 'dismiss' | 'edit' | 'keepRefused'>,
  key: FieldKey,
): boolean {
  const one = editor.refused.get(key)
  if (!one) return false
  if (editor.texts.value.merges(key)) editor.retry(key)
  else {
    editor.dismiss(key)
    // an invalid one would be gone
    if (!editor.edit([{ ...one.edit }])) editor.keepRefused([one.edit], one.reason)
  }
  return !editor.refused.has(key)
}
