import { onScopeDispose, ref, type Ref } from 'vue'

/** Half of the smallest unit in words, the minute. */
const stepMs = 30_000

/** The current instant in ms, updated while it is used. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), stepMs)
  onScopeDispose(() => clearInterval(timer))
  return now
}
