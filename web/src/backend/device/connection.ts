import { computed, ref } from 'vue'

/** A flicker shorter than this is not worth a word: listeners fall back to the cache for a moment when they are reset. */
const flickerMs = 2_000

/** A first answer may take this long on a slow phone; the SDK, too, calls itself offline after 10 s. */
const firstAnswerMs = 10_000

const connected = ref(navigator.onLine)
const reachable = ref(true)
let doubt: ReturnType<typeof setTimeout> | undefined

/** Whether the server can be reached, as far as the browser and the live listeners can tell. */
export const online = computed(() => connected.value && reachable.value)

addEventListener('online', () => {
  connected.value = true
})
addEventListener('offline', () => {
  connected.value = false
})

/** A listener heard from the server: it is there. */
export function heardFromServer(): void {
  clearTimeout(doubt)
  doubt = undefined
  reachable.value = true
}

/** A listener shows what the cache has; when it was in step before, the server may be out of reach. */
export function heardFromCache(wasInStep: boolean): void {
  doubt ??= setTimeout(
    () => {
      doubt = undefined
      reachable.value = false
    },
    wasInStep ? flickerMs : firstAnswerMs,
  )
}
