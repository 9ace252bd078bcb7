import { computed, inject, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { formFields } from './form.ts'

export type Reading<Value> = { ok: true; value: Value } | { ok: false; problem: string }

interface DraftOptions<Value> {
  /** The value as everybody has it. */
  model: () => Value
  /** What a typed text means. */
  read: (text: string) => Reading<Value>
  /** The text of a value; `editing` while the field is being typed in. */
  write: (value: Value, editing: boolean) => string
  update: (value: Value) => void
  /** What was typed counts for nothing: it can't be read, or was taken back. */
  untyped: () => void
  /** The field was left, or its form confirmed, with what can't be read in it. */
  unreadable?: () => void
  commit: (value: Value) => void
  /** Whether the owner has yet to write what was typed: once it has, only what is new is committed. */
  unwritten: () => boolean
}

/**
 * A field's text while a person is in it: what they type wins until they leave, is committed when it differs from what was
 * there, and stays shown until the model has moved.
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
  /** Committed, and not yet seen to come back. */
  const pending = shallowRef<{ value: Value } | null>(null)
  const current = computed(() => (pending.value ? pending.value.value : model()))
  const text = computed(() => typed.value ?? write(current.value, focused.value))

  let before = model()
  let committed = before
  /** What the owner was given last. */
  let told = before
  /** What stands there now was written by somebody else. */
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
    // what could be read on the way was not meant
    tell(reading.ok ? reading.value : before)
    if (!reading.ok) untyped()
    if (problem.value !== null) problem.value = reading.ok ? null : reading.problem
  }

  /** Takes what was typed; false when it can't be read, and then it stays as it is, with the problem said. */
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

  /** Brings back what was there before, or what somebody else has put there since; false when nothing had been typed. */
  function restore(): boolean {
    if (typed.value === null) return false
    typed.value = null
    problem.value = null
    if (!overtaken) tell(before)
    untyped()
    if (!overtaken && committed !== before) send(before)
    return true
  }

  /** Drops what was typed without a word: something else has taken its place. */
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
