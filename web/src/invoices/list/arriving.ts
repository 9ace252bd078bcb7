import { ref, watch } from 'vue'

/** The duration of the animation of an arriving row (list.css), and one frame more. */
const motionMs = 170

/** How long rows slide: only while a colleague's row is inserted, never while scrolling. */
export function useArriving(arrived: () => ReadonlySet<string>) {
  const sliding = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(arrived, (ids) => {
    if (ids.size === 0) return
    sliding.value = true
    clearTimeout(timer)
    timer = setTimeout(() => (sliding.value = false), motionMs)
  })
  return { sliding, isArriving: (id: string) => sliding.value && arrived().has(id) }
}
