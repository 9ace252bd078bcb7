import { onScopeDispose, shallowReactive } from 'vue'
import type { FieldKey } from '../live/field-key.ts'

/** A pause in typing after which the value is written. */
const pauseMs = 300

/** With continuous typing, the others still see the text within a second. */
const patienceMs = 650

/** The values being typed. */
export type Typing = ReturnType<typeof useTyping>

/** Values being typed and not yet written, field by field; each is passed on after a pause in typing. */
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

  /** Removes the typed value of the field. */
  function drop(key: FieldKey): void {
    settle(key)
    typed.delete(key)
  }

  onScopeDispose(() => [...timers.keys()].forEach(settle))
  return { typed, type, drop, settle }
}
