import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'
import { online } from '../device/connection.ts'

/** By then a slow phone has loaded its local data. */
const cacheMs = 3000

/**
 * Whether the missing data can only come over the network and there is none; it arrives by itself when the
 * network is back.
 */
export function useOutOfReach(): ComputedRef<boolean> {
  const cacheAnswered = ref(false)
  const timer = setTimeout(() => (cacheAnswered.value = true), cacheMs)
  onScopeDispose(() => clearTimeout(timer))
  return computed(() => cacheAnswered.value && !online.value)
}
