import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** A shorter wait shows nothing: a blinking skeleton is worse than none. */
const patienceMs = 150

/** True once the component has waited for the delay. */
export function useSkeletonDelay(): Ref<boolean> {
  const delayed = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onMounted(() => {
    timer = setTimeout(() => (delayed.value = true), patienceMs)
  })
  onBeforeUnmount(() => clearTimeout(timer))
  return delayed
}
