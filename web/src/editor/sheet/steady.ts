import { computed, type ComputedRef } from 'vue'
import { sameValue } from '../live/same-value.ts'

/** A computed value of plain data that stays the same object while it says the same: what depends on it rests. */
export function steady<T>(get: () => T): ComputedRef<T> {
  return computed<T>((before) => {
    const now = get()
    return before !== undefined && sameValue(before, now) ? before : now
  })
}
