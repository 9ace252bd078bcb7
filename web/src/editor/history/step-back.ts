import { onBeforeRouteUpdate, useRouter } from 'vue-router'
import { cameFrom } from '../came-from.ts'

/** Going back to the invoice takes the step to its revision back, so that behind it lies still where the person came from. */
export function useStepBack(): void {
  const router = useRouter()
  onBeforeRouteUpdate((to) => {
    if (cameFrom() !== to.fullPath) return true
    router.back()
    return false
  })
}
