import { ref, watch } from 'vue'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { keptText } from '../kept-text.ts'
import type { CommentedDocument } from './commented-document.ts'

/** What a draft is of: a new comment and the field that it is on, an answer to one, or another text of one. */
type DraftKind = 'new' | 'field' | 'answer' | 'edit'

/** The name of a draft of mine about a document. */
export const draftKey = ({ me, collection }: CommentedDocument, kind: DraftKind, comment = ''): string =>
  [me, collection, kind, comment].join('.')

/**
 * A field that opens to be typed in and closes again: its text is null while it is closed. What was typed stays on this
 * device until it is sent or given up; giving it up can be undone.
 */
export function useDraft(key: string, known: () => string = () => '') {
  const { t } = useWords()
  const toast = useToast()
  const kept = keptText(() => key)
  const text = ref(kept.value === '' ? null : kept.value)
  watch(text, (now) => (kept.value = now === known() ? '' : (now ?? '')))

  return {
    text,
    begin: () => (text.value ??= known()),
    end: () => (text.value = null),
    giveUp: (): void => {
      const { value } = text
      text.value = null
      if (value !== null && value.trim() !== '' && value !== known())
        toast.undo(t('comments.givenUp'), () => (text.value = kept.value = value))
    },
  }
}
