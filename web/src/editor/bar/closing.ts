import { computed } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'

/** The way back to where the person came from, or to Billing. */
export function useClosing() {
  const router = useRouter()
  const home = computed<RouteLocationRaw>(() => ({ name: 'billing' }))

  async function close(): Promise<void> {
    const back = (window.history.state as { back?: unknown } | null)?.back
    // a page of ours, and not the blank invoice that this one was a moment ago
    if (typeof back === 'string' && !back.startsWith('/sign-in')) router.back()
    else await router.push(home.value)
  }
  return { home, close }
}
