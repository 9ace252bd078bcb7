import type { Line } from '@covoice/domain'
import { computed, nextTick, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { indexAt } from './line-heights.ts'
import { useMeasuredLines, type MeasuredLinesOptions } from './measured-lines.ts'

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

interface LineWindowOptions extends MeasuredLinesOptions {
  /** The container of the lines; each has its id in `data-line`. */
  body: Readonly<Ref<HTMLElement | null>>
  /** Renders everything at once, as for printing. */
  whole: () => boolean
  /** The line with the cursor: it must stay rendered. */
  held: () => string | null
}

/** Of many lines, those near the viewport, and always the one with the cursor. */
export function useLineWindow(options: LineWindowOptions) {
  const { lines, body } = options
  const whole = computed(() => options.whole() || lines().length <= allOnPage)
  const { ends, startOf, room, measure } = useMeasuredLines(options)
  const box = () => (whole.value ? null : body.value?.getBoundingClientRect())
  const { above, look } = useScrolledPast(box)
  const first = computed(() => indexAt(ends.value, above.value - sparePx))
  const last = computed(() => indexAt(ends.value, above.value + innerHeight + sparePx))

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

  watch(
    () => (whole.value ? '' : `${first.value} ${last.value} ${lines().length} ${options.held() ?? ''}`),
    (rows) => {
      if (rows !== '') look()
      measure(rows === '' ? [] : (body.value?.querySelectorAll('[data-line]') ?? []))
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
      const at = box()
      if (!at) return
      scrollTo({ top: scrollY + at.top + startOf(index) - innerHeight / 2 })
      look()
      await nextTick()
    },
  }
}

/** How far the page is scrolled past the top of a box; nothing changes while there is no box. */
function useScrolledPast(box: () => DOMRect | null | undefined) {
  const above = shallowRef(0)

  function look(): void {
    const now = box()
    if (now) above.value = -now.top
  }

  const page = new ResizeObserver(look)
  page.observe(document.body)
  addEventListener('scroll', look, { passive: true })
  onScopeDispose(() => {
    page.disconnect()
    removeEventListener('scroll', look)
  })
  return { above, look }
}

/** The indexes from first to last, plus one more index anywhere. */
function near(first: number, last: number, held: number): number[] {
  const indexes = Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  if (held < 0 || (held >= first && held <= last)) return indexes
  return held < first ? [held, ...indexes] : [...indexes, held]
}
