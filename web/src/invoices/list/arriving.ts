import { ref, watch } from 'vue'

/** As long as the motion of a row that arrives (list.css), and a frame more. */
const motionMs = 170

/** For how long rows slide: only while a colleague's row makes its place, never while scrolling. */
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
