import { computed, inject, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { formFields } from './form.ts'

export type Reading<Value> = { ok: true; value: Value } | { ok: false; problem: string }

interface DraftOptions<Value> {
  /** The stored value. */
  model: () => Value
  /** The value of a typed text. */
  read: (text: string) => Reading<Value>
  /** The text of a value; `editing` while the field is being typed in. */
  write: (value: Value, editing: boolean) => string
  update: (value: Value) => void
  /** The typed text is discarded: it can't be read, or was reverted. */
  untyped: () => void
  /** The field was left, or its form confirmed, with an unreadable text. */
  unreadable?: () => void
  commit: (value: Value) => void
  /** Whether the owner has yet to write the typed value: once it has, only newer text is committed. */
  unwritten: () => boolean
}

/**
 * A field's text while a person is in it: it wins until they leave, is committed when it differs from the
 * earlier value, and stays shown until the model has changed.
 */
export function useFieldDraft<Value>({
  model,
  read,
  write,
  update,
  untyped,
  unreadable,
  commit,
  unwritten,
}: DraftOptions<Value>) {
  const typed = ref<string | null>(null)
  const problem = ref<string | null>(null)
  const focused = ref(false)
  /** Committed, and not yet returned by the model. */
  const pending = shallowRef<{ value: Value } | null>(null)
  const current = computed(() => (pending.value ? pending.value.value : model()))
  const text = computed(() => typed.value ?? write(current.value, focused.value))

  let before = model()
  let committed = before
  /** The value that the owner got last. */
  let told = before
  /** The current value was written by somebody else. */
  let overtaken = false

  watch(model, (now) => {
    pending.value = null
    overtaken = now !== told && now !== committed
  })
  watch(unwritten, (still) => !still && tookMeanwhile(), { flush: 'sync' })

  function send(value: Value): void {
    pending.value = { value }
    committed = value
    commit(value)
  }

  function tookMeanwhile(): void {
    if (typed.value === null) return
    const reading = read(typed.value)
    if (!reading.ok) return
    committed = reading.value
  }

  function commitMeanwhile(): void {
    if (typed.value === null) return
    const reading = read(typed.value)
    if (reading.ok && reading.value !== committed) send(reading.value)
  }

  function tell(value: Value): void {
    told = value
    update(value)
  }

  function type(next: string): void {
    if (typed.value === null) {
      before = committed = current.value
      overtaken = false
    }
    typed.value = next
    const reading = read(next)
    // a readable part typed on the way was not meant
    tell(reading.ok ? reading.value : before)
    if (!reading.ok) untyped()
    if (problem.value !== null) problem.value = reading.ok ? null : reading.problem
  }

  /** Takes the typed text; false when it can't be read, and then it stays, with the problem shown. */
  function finish(): boolean {
    if (typed.value === null) return true
    const reading = read(typed.value)
    problem.value = reading.ok ? null : reading.problem
    if (!reading.ok) {
      unreadable?.()
      return false
    }
    typed.value = null
    if (reading.value !== committed) send(reading.value)
    return true
  }

  /**
   * Restores the earlier value, or the value that somebody else has written since; false when nothing had
   * been typed.
   */
  function restore(): boolean {
    if (typed.value === null) return false
    typed.value = null
    problem.value = null
    if (!overtaken) tell(before)
    untyped()
    if (!overtaken && committed !== before) send(before)
    return true
  }

  /** Drops the typed text silently: something else has replaced it. */
  function forget(): void {
    typed.value = null
    problem.value = null
  }

  const form = inject(formFields, null)?.add(finish)

  function finishWhenHidden(): void {
    if (document.visibilityState === 'hidden') commitMeanwhile()
  }
  onMounted(() => document.addEventListener('visibilitychange', finishWhenHidden))
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', finishWhenHidden)
    form?.delete(finish)
    if (!finish()) untyped()
  })

  return {
    text,
    problem,
    focused,
    current,
    type,
    finish,
    restore,
    forget,
    focus: () => (focused.value = true),
    blur: () => {
      focused.value = false
      finish()
    },
  }
}
