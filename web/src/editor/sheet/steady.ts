import { computed, type ComputedRef } from 'vue'
import { sameValue } from '../live/same-value.ts'

/**
 * A computed value of plain data that keeps its object while its content is equal, so that nothing derived
 * from it is recomputed.
 */
export function steady<T>(get: () => T): ComputedRef<T> {
  return computed<T>((before) => {
    const now = get()
    return before !== undefined && sameValue(before, now) ? before : now
  })
}
