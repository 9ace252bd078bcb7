import { computed, ref, type Ref } from 'vue'

/** The maximum height of the list, as in its class (max-h-72). */
const viewPx = 288
/** Rows rendered above and below the viewport. */
const spare = 6

interface ListWindow {
  count: () => number
  rowPx: () => number
  scroller: Readonly<Ref<HTMLElement | null>>
}

/** The rows near the viewport of a scrolled list with equally high rows; the others only take their space. */
export function useListWindow({ count, rowPx, scroller }: ListWindow) {
  const scrolledPx = ref(0)
  const first = computed(() => Math.max(0, Math.floor(scrolledPx.value / rowPx()) - spare))
  const rows = computed(() => {
    const last = Math.min(count(), Math.ceil((scrolledPx.value + viewPx) / rowPx()) + spare)
    return Array.from({ length: Math.max(0, last - first.value) }, (_, index) => first.value + index)
  })

  function onScroll(): void {
    scrolledPx.value = scroller.value?.scrollTop ?? 0
  }

  /** Scrolls the minimum to show the row. */
  function reveal(index: number): void {
    const list = scroller.value
    if (!list) return
    const top = index * rowPx()
    const bottom = top + rowPx()
    const seenPx = list.clientHeight || viewPx
    if (top < list.scrollTop) list.scrollTop = top
    else if (bottom > list.scrollTop + seenPx) list.scrollTop = bottom - seenPx
    onScroll()
  }

  return { rows, roomPx: computed(() => count() * rowPx()), onScroll, reveal }
}
