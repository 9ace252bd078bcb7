import { inject, onBeforeUnmount, onMounted } from 'vue'
import { formFields } from './form.ts'

interface FieldEnds {
  /** Takes the typed text; false when it can't be read. */
  finish: () => boolean
  /** Commits the typed text, and typing goes on. */
  commitMeanwhile: () => void
  untyped: () => void
}

/** Takes what is typed in a field also when its form is confirmed, the tab is hidden, or the field is removed. */
export function useFieldEnds({ finish, commitMeanwhile, untyped }: FieldEnds): void {
  const form = inject(formFields, null)?.add(finish)

  function commitWhenHidden(): void {
    if (document.visibilityState === 'hidden') commitMeanwhile()
  }
  onMounted(() => document.addEventListener('visibilitychange', commitWhenHidden))
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', commitWhenHidden)
    form?.delete(finish)
    if (!finish()) untyped()
  })
}
