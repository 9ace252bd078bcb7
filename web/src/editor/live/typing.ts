import { onScopeDispose, shallowReactive } from 'vue'
import type { FieldKey } from './field-key.ts'

/** A pause in typing that counts as having said something. */
const pauseMs = 300

/** Whoever types on without a pause is still seen by the others within a second. */
const patienceMs = 650

/** What is being typed and not yet written, field by field; each is handed over after a pause in its typing. */
export function useTyping(handOver: (key: FieldKey) => void) {
  const typed = shallowReactive(new Map<FieldKey, unknown>())
  const timers = new Map<FieldKey, ReturnType<typeof setTimeout>>()
  const sinceMs = new Map<FieldKey, number>()

  function settle(key: FieldKey): void {
    clearTimeout(timers.get(key))
    timers.delete(key)
    sinceMs.delete(key)
  }

  function type(key: FieldKey, value: unknown): void {
    typed.set(key, value)
    const now = Date.now()
    const since = sinceMs.get(key) ?? now
    clearTimeout(timers.get(key))
    sinceMs.set(key, since)
    const wait = Math.max(0, Math.min(pauseMs, since + patienceMs - now))
    timers.set(
      key,
      setTimeout(() => {
        settle(key)
        handOver(key)
      }, wait),
    )
  }

  /** The field no longer holds anything of its own. */
  function drop(key: FieldKey): void {
    settle(key)
    typed.delete(key)
  }

  onScopeDispose(() => [...timers.keys()].forEach(settle))
  return { typed, type, drop, settle }
}
