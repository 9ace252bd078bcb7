import { computed, ref, watch } from 'vue'
import { useDraftValue, type DraftValueOptions } from './draft-value.ts'
import { useFieldEnds } from './field-ends.ts'

/** The value of a typed text, or why it can't be read. */
export type Reading<Value> = { ok: true; value: Value } | { ok: false; problem: string }

interface DraftOptions<Value> extends DraftValueOptions<Value> {
  /** The value of a typed text. */
  read: (text: string) => Reading<Value>
  /** The text of a value; `editing` while the field is being typed in. */
  write: (value: Value, editing: boolean) => string
  /** The field was left, or its form confirmed, with an unreadable text. */
  unreadable?: () => void
  /** Whether the owner has yet to write the typed value: once it has, only newer text is committed. */
  unwritten: () => boolean
  /** Whether the owner takes each typed text at once, and gives it back merged with what other people type. */
  isMerged?: () => boolean
}

/**
 * A field's text while a person is in it: it wins until they leave, is committed when it differs from the
 * earlier value, and stays shown until the model has changed.
 */
export function useFieldDraft<Value>(options: DraftOptions<Value>) {
  const { model, write, untyped, unreadable, unwritten, isMerged = () => false } = options
  const { typed, problem, reading, forget } = useTypedText(options.read)
  const focused = ref(false)
  const value = useDraftValue(options)
  const text = computed(() => typed.value ?? write(value.current.value, focused.value))

  // what I typed is in the merged text, also in one that begins to merge only now
  watch([model, isMerged], () => isMerged() && forget(), { flush: 'sync' })
  watch(unwritten, (still) => !still && passOn(value.takeAsCommitted), { flush: 'sync' })

  /** Gives the typed value away, if there is one, and typing goes on. */
  function passOn(take: (value: Value) => void): void {
    const now = reading()
    if (now?.ok) take(now.value)
  }

  function type(next: string): void {
    if (typed.value === null) value.begin()
    typed.value = next
    const now = options.read(next)
    value.tell(now.ok ? now : null)
    if (problem.value !== null) problem.value = now.ok ? null : now.problem
  }

  /** Takes the typed text; false when it can't be read, and then it stays, with the problem shown. */
  function finish(): boolean {
    const now = reading()
    if (now === null) return true
    problem.value = now.ok ? null : now.problem
    if (!now.ok) {
      unreadable?.()
      return false
    }
    typed.value = null
    value.commitNew(now.value)
    return true
  }

  /**
   * Restores the earlier value, or the value that somebody else has written since; false when nothing had
   * been typed.
   */
  function restore(): boolean {
    if (typed.value === null || isMerged()) return false
    forget()
    value.restore()
    return true
  }

  function blur(): void {
    focused.value = false
    finish()
  }

  useFieldEnds({ finish, commitMeanwhile: () => passOn(value.commitNew), untyped })

  const focus = () => (focused.value = true)
  return { text, problem, current: value.current, type, finish, restore, forget, focus, blur }
}

/** The text that is being typed, null when none is, and why it can't be read. */
function useTypedText<Value>(read: (text: string) => Reading<Value>) {
  const typed = ref<string | null>(null)
  const problem = ref<string | null>(null)
  return {
    typed,
    problem,
    reading: () => (typed.value === null ? null : read(typed.value)),
    /** Drops the text silently: something else has replaced it. */
    forget: (): void => {
      typed.value = null
      problem.value = null
    },
  }
}
