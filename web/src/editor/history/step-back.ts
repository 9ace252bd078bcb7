import { onBeforeRouteUpdate, useRouter } from 'vue-router'
import { cameFrom } from '../came-from.ts'

/**
 * Going back to the invoice also removes the revision's entry from the browser history, so that Back leads to
 * the page that the person came from.
 */
export function useStepBack(): void {
  const router = useRouter()
  onBeforeRouteUpdate((to) => {
    if (cameFrom() !== to.fullPath) return true
    router.back()
    return false
  })
}
