import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** Notices that come within this time are announced together. */
const togetherMs = 3_000

/** What a screen reader is told of new notices: how many came, in one sentence, and nothing of those found at first. */
export function useAnnouncing(unread: {
  count: () => number
  isLoaded: () => boolean
  words: (n: number) => string
}): Ref<string> {
  const said = ref('')
  let known: number | null = null
  let arrived = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    () => (unread.isLoaded() ? unread.count() : null),
    (now) => {
      if (now === null) return
      arrived += Math.max(0, now - (known ?? now))
      known = now
      if (arrived === 0 || timer !== undefined) return
      said.value = ''
      timer = setTimeout(() => {
        timer = undefined
        said.value = unread.words(arrived)
        arrived = 0
      }, togetherMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return said
}
