import { useResizeObserver } from '@vueuse/core'
import { onUnmounted, type Ref } from 'vue'

/** Keeps toasts above this bar of actions, also at the end of a page, where the bar stands a little higher. */
export function useToastLift(bar: Readonly<Ref<HTMLElement | null>>): void {
  const { style } = document.documentElement
  useResizeObserver(bar, ([entry]) => {
    if (entry) style.setProperty('--bar-lift', `calc(${Math.ceil(entry.target.clientHeight)}px + 2rem)`)
  })
  onUnmounted(() => style.removeProperty('--bar-lift'))
}
