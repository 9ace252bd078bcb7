import { useResizeObserver } from '@vueuse/core'
import { nextTick, ref, watch, type Ref } from 'vue'

interface RowMeasuresOptions {
  list: Readonly<Ref<HTMLElement | null>>
  /** The height of a row until the first one is on the page. */
  estimate: number
  hasRows: () => boolean
  /** The rows turned out to have another height. */
  resized: () => void
}

/** The height of the rows of a list, taken from the first one, and where the list begins on the page. */
export function useRowMeasures({ list, estimate, hasRows, resized }: RowMeasuresOptions) {
  const rowHeight = ref(estimate)
  const listTop = ref(0)

  function measure() {
    const element = list.value
    if (!element) return
    listTop.value = Math.round(element.getBoundingClientRect().top + window.scrollY)
    const height = element.querySelector('[data-row]')?.getBoundingClientRect().height
    if (height && height !== rowHeight.value) {
      rowHeight.value = height
      resized()
    }
  }
  useResizeObserver(list, measure)
  useResizeObserver(document.body, measure)
  watch(hasRows, () => void nextTick(measure), { immediate: true })

  return { rowHeight, listTop }
}
