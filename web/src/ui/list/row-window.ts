import { useWindowVirtualizer } from '@tanstack/vue-virtual'
import { useResizeObserver } from '@vueuse/core'
import './rows.css'
import { computed, nextTick, ref, watch, type ComputedRef, type Ref } from 'vue'

/** Rows rendered above and below the viewport, so that a fast flick shows no gaps. */
const overscan = 12
/** Further rows are requested when this few are left below. */
const askAhead = 25

interface Identified {
  readonly id: string
}

/**
 * Renders only the part of a long list near the viewport. All rows have the height of the first one,
 * measured; rows inserted above the viewport don't move the visible ones.
 */
export function useRowWindow<T extends Identified>(options: {
  rows: () => readonly T[]
  list: Readonly<Ref<HTMLElement | null>>
  estimate: number
  onNearEnd?: () => void
}) {
  const { rows, list } = options
  const rowHeight = ref(options.estimate)
  const listTop = ref(0)

  const virtualizer = useWindowVirtualizer(
    computed(() => ({
      count: rows().length,
      estimateSize: () => rowHeight.value,
      getItemKey: (index: number) => rows()[index]?.id ?? index,
      overscan,
      scrollMargin: listTop.value,
    })),
  )

  function measure() {
    const element = list.value
    if (!element) return
    listTop.value = Math.round(element.getBoundingClientRect().top + window.scrollY)
    const height = element.querySelector('[data-row]')?.getBoundingClientRect().height
    if (height && height !== rowHeight.value) {
      rowHeight.value = height
      virtualizer.value.measure()
    }
  }
  useResizeObserver(list, measure)
  useResizeObserver(document.body, measure)
  watch(
    () => rows().length > 0,
    () => void nextTick(measure),
    { immediate: true },
  )

  watch(rows, (now, before) => {
    const seenAt = Math.floor((window.scrollY - listTop.value) / rowHeight.value)
    const seen = seenAt > 0 ? before[seenAt] : undefined
    if (!seen) return
    const moved = now.findIndex(({ id }) => id === seen.id) - seenAt
    if (moved > -seenAt && moved !== 0) void nextTick(() => window.scrollBy(0, moved * rowHeight.value))
  })

  const shown: ComputedRef<{ row: T; index: number; top: number }[]> = computed(() =>
    virtualizer.value.getVirtualItems().flatMap(({ index, start }) => {
      const row = rows()[index]
      return row ? [{ row, index, top: start - listTop.value }] : []
    }),
  )

  watch(
    [() => shown.value.at(-1)?.index ?? -1, () => rows().length],
    ([last, count]) => {
      if (last >= count - askAhead) options.onNearEnd?.()
    },
    { immediate: true },
  )

  return {
    shown,
    height: computed(() => virtualizer.value.getTotalSize()),
    /** Scrolls the minimum to show a row. */
    reveal: (index: number) => virtualizer.value.scrollToIndex(index, { align: 'auto' }),
  }
}
