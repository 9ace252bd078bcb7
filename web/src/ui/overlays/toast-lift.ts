import { useResizeObserver } from '@vueuse/core'
import { onUnmounted, type Ref } from 'vue'

/** Toasts stay above this bar of actions while it is on the page. */
export function useToastLift(bar: Readonly<Ref<HTMLElement | null>>): void {
  const { style } = document.documentElement
  useResizeObserver(bar, ([entry]) => {
    if (entry) style.setProperty('--bar-lift', `calc(${Math.ceil(entry.target.clientHeight)}px + 0.5rem)`)
  })
  onUnmounted(() => style.removeProperty('--bar-lift'))
}
