import { onScopeDispose, ref, type Ref } from 'vue'

/** Half of the smallest unit that is told in words, the minute. */
const stepMs = 30_000

/** The instant it is, in ms, kept up while somebody looks. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), stepMs)
  onScopeDispose(() => clearInterval(timer))
  return now
}
