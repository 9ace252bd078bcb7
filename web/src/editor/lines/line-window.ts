import type { Line } from '@covoice/domain'
import { computed, nextTick, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { endsOf, indexAt } from './line-heights.ts'

/**
 * Up to this number every line is rendered, so that the browser's own search finds it; more would slow down
 * typing.
 */
const allOnPage = 80

/** Rendered above and below the viewport, so that a fast flick shows no gaps. */
const sparePx = 600

/** One rendered line, with its index among all lines, and the space of those left out directly above it. */
export interface ShownLine {
  line: Line
  index: number
  gap: number
}

interface LineWindowOptions {
  lines: () => readonly Line[]
  /** The container of the lines; each has its id in `data-line`. */
  body: Readonly<Ref<HTMLElement | null>>
  /** Renders everything at once, as for printing. */
  whole: () => boolean
  /** The line with the cursor: it must stay rendered. */
  held: () => string | null
  /** The height of a line with a single row of text; the others are measured when they come into view. */
  usualPx: number
  /** The gap between two lines. */
  betweenPx: number
}

/** Of many lines, those near the viewport, and always the one with the cursor. */
export function useLineWindow(options: LineWindowOptions) {
  const { lines, body, betweenPx } = options
  const whole = computed(() => options.whole() || lines().length <= allOnPage)
  const heights = new Map<string, number>()
  const measured = shallowRef(0)
  /** The viewport, measured from the first line. */
  const above = shallowRef(0)

  const ends = computed(() => {
    if (measured.value < 0) return []
    return endsOf(lines(), ({ id }) => (heights.get(id) ?? options.usualPx) + betweenPx)
  })
  const first = computed(() => indexAt(ends.value, above.value - sparePx))
  const last = computed(() => indexAt(ends.value, above.value + innerHeight + sparePx))
  const startOf = (index: number) => ends.value[index - 1] ?? 0
  const room = (px: number) => Math.max(0, px - betweenPx)

  const shown = computed<ShownLine[]>(() => {
    const all = lines()
    if (whole.value) return all.map((line, index) => ({ line, index, gap: 0 }))
    const held = all.findIndex((line) => line.id === options.held())
    let end = 0
    return near(first.value, last.value, held).flatMap((index) => {
      const line = all[index]
      const gap = room(startOf(index) - end)
      end = ends.value[index] ?? end
      return line ? [{ line, index, gap }] : []
    })
  })

  function look(): void {
    const box = whole.value ? null : body.value?.getBoundingClientRect()
    if (box) above.value = -box.top
  }

  const sizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const id = (target as HTMLElement).dataset.line
      const px = borderBoxSize[0]?.blockSize ?? 0
      if (id === undefined || px === 0 || heights.get(id) === px) continue
      heights.set(id, px)
      measured.value += 1
    }
  })
  const page = new ResizeObserver(look)
  page.observe(document.body)
  addEventListener('scroll', look, { passive: true })
  onScopeDispose(() => {
    sizes.disconnect()
    page.disconnect()
    removeEventListener('scroll', look)
  })

  /** The rendered rows are measured, and again when their text grows. */
  watch(
    () => (whole.value ? '' : `${first.value} ${last.value} ${lines().length} ${options.held() ?? ''}`),
    (rows) => {
      sizes.disconnect()
      if (rows === '') return
      look()
      for (const row of body.value?.querySelectorAll('[data-line]') ?? []) sizes.observe(row)
    },
    { flush: 'post', immediate: true },
  )

  return {
    shown,
    /** The space of the lines left out below the last rendered one. */
    gapBelow: computed(() => {
      const end = shown.value.at(-1)
      return whole.value || !end ? 0 : room((ends.value.at(-1) ?? 0) - (ends.value[end.index] ?? 0))
    }),
    reveal: async (index: number): Promise<void> => {
      const box = whole.value ? null : body.value?.getBoundingClientRect()
      if (!box) return
      scrollTo({ top: scrollY + box.top + startOf(index) - innerHeight / 2 })
      look()
      await nextTick()
    },
  }
}

/** The indexes from first to last, plus one more index anywhere. */
function near(first: number, last: number, held: number): number[] {
  const indexes = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  if (held < 0 || (held >= first && held <= last)) return indexes
  return held < first ? [held, ...indexes] : [...indexes, held]
}
