import { computed, ref } from 'vue'

/** A shorter interruption is not announced: listeners use the cache for a moment when they are reset. */
const flickerMs = 2_000

/** A first answer may take this long on a slow phone; the SDK also calls itself offline after 10 s. */
const firstAnswerMs = 10_000

const connected = ref(navigator.onLine)
const reachable = ref(true)
let doubt: ReturnType<typeof setTimeout> | undefined

/** Whether the server can be reached, as far as the browser and the live listeners know. */
export const online = computed(() => connected.value && reachable.value)

addEventListener('online', () => {
  connected.value = true
})
addEventListener('offline', () => {
  connected.value = false
})

/** A listener received data from the server: the server is reachable. */
export function heardFromServer(): void {
  clearTimeout(doubt)
  doubt = undefined
  reachable.value = true
}

/** A listener received data from the cache; if it was in sync before, the server may be unreachable. */
export function heardFromCache(wasInStep: boolean): void {
  doubt ??= setTimeout(
    () => {
      doubt = undefined
      reachable.value = false
    },
    wasInStep ? flickerMs : firstAnswerMs,
  )
}
