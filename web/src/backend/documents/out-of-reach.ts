import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'
import { online } from '../device/connection.ts'

/** What this device has has come by then, even on a slow phone. */
const cacheMs = 3000

/** Whether what is still awaited can only come over the network, and there is none; it comes by itself once there is. */
export function useOutOfReach(): ComputedRef<boolean> {
  const cacheAnswered = ref(false)
  const timer = setTimeout(() => (cacheAnswered.value = true), cacheMs)
  onScopeDispose(() => clearTimeout(timer))
  return computed(() => cacheAnswered.value && !online.value)
}
