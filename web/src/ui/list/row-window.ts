import { useWindowVirtualizer } from '@tanstack/vue-virtual'
import { computed, nextTick, watch, type ComputedRef, type Ref } from 'vue'
import { useRowMeasures } from './row-measures.ts'
import './rows.css'

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
  const { rows } = options
  const { rowHeight, listTop } = useRowMeasures({
    list: options.list,
    estimate: options.estimate,
    hasRows: () => rows().length > 0,
    resized: () => virtualizer.value.measure(),
  })

  const virtualizer = useWindowVirtualizer(
    computed(() => ({
      count: rows().length,
      estimateSize: () => rowHeight.value,
      getItemKey: (index: number) => rows()[index]?.id ?? index,
      overscan,
      scrollMargin: listTop.value,
    })),
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
