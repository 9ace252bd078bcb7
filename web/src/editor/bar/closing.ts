import { useRouter, type RouteLocationRaw } from 'vue-router'
import { cameFrom } from '../came-from.ts'

/** The way back to the page that the person came from, or to Billing. */
export function useClosing() {
  const router = useRouter()
  const home: RouteLocationRaw = { name: 'billing' }

  async function close(): Promise<void> {
    const back = cameFrom()
    const before = back !== null && router.resolve(back)
    const here = router.currentRoute.value
    if (before && before.name !== 'sign-in' && before.path !== here.path) router.back()
    else await router.push(home)
  }
  return { home, close }
}
