import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** Shorter waits than this show nothing: a skeleton that blinks is worse than none. */
const patienceMs = 150

/** True once the component has been waiting for a while. */
export function useSkeletonDelay(): Ref<boolean> {
  const delayed = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onMounted(() => {
    timer = setTimeout(() => (delayed.value = true), patienceMs)
  })
  onBeforeUnmount(() => clearTimeout(timer))
  return delayed
}
