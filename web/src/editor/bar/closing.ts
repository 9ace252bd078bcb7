import { computed } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import { cameFrom } from '../came-from.ts'

/** The way back to where the person came from, or to Billing. */
export function useClosing() {
  const router = useRouter()
  const home = computed<RouteLocationRaw>(() => ({ name: 'billing' }))

  async function close(): Promise<void> {
    const back = cameFrom()
    const isElsewhere = back !== null && router.resolve(back).path !== router.currentRoute.value.path
    if (isElsewhere && !back.startsWith('/sign-in')) router.back()
    else await router.push(home.value)
  }
  return { home, close }
}
