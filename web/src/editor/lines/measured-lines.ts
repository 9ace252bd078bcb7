import type { Line } from '@covoice/domain'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { endsOf } from './line-heights.ts'

/** The lines, and the height that each is assumed to have until it is measured. */
export interface MeasuredLinesOptions {
  lines: () => readonly Line[]
  /** The height of a line with a single row of text; the others are measured when they come into view. */
  usualPx: number
  /** The gap between two lines. */
  betweenPx: number
}

/** Where the lines are, each measured from the top of the first one: those in view as they are rendered. */
export function useMeasuredLines({ lines, usualPx, betweenPx }: MeasuredLinesOptions) {
  const heights = new Map<string, number>()
  const measured = shallowRef(0)

  const ends = computed(() => {
    if (measured.value < 0) return []
    return endsOf(lines(), ({ id }) => (heights.get(id) ?? usualPx) + betweenPx)
  })

  const sizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const id = (target as HTMLElement).dataset.line
      const px = borderBoxSize[0]?.blockSize ?? 0
      if (id === undefined || px === 0 || heights.get(id) === px) continue
      heights.set(id, px)
      measured.value += 1
    }
  })
  onScopeDispose(() => sizes.disconnect())

  return {
    /** Where each line ends, with the gap below it. */
    ends,
    startOf: (index: number) => ends.value[index - 1] ?? 0,
    /** The space of several lines, without the gap below the last one. */
    room: (px: number) => Math.max(0, px - betweenPx),
    /** Measures these rows from now on, and again when their text grows. */
    measure: (rows: Iterable<Element>): void => {
      sizes.disconnect()
      for (const row of rows) sizes.observe(row)
    },
  }
}
