import { useDebounceFn } from '@vueuse/core'
import { ref, shallowRef, watch, type Ref } from 'vue'
import { paletteSources } from '../../palette-sources.ts'
import { useSessionStore } from '../../session/session-store.ts'
import type { Command } from '../../ui/keyboard/commands.ts'

const pauseMs = 120

/** Searches for invoices and customers while typing; an answer to an older text is dropped. */
export function usePaletteSearch(text: Ref<string>) {
  const session = useSessionStore()
  const found = shallowRef<Command[]>([])
  const searching = ref(false)
  const failed = ref(false)

  const look = useDebounceFn(async (wanted: string) => {
    try {
      const sources = paletteSources.filter(({ right }) => session.can(right))
      const answers = await Promise.all(sources.map(async ({ load }) => (await load()).search(wanted)))
      if (text.value.trim() === wanted) found.value = answers.flat()
      failed.value = false
    } catch {
      failed.value = true
    } finally {
      if (text.value.trim() === wanted) searching.value = false
    }
  }, pauseMs)

  watch(text, (typed) => {
    const wanted = typed.trim()
    if (wanted === '') {
      found.value = []
      searching.value = false
      return
    }
    searching.value = true
    void look(wanted)
  })

  return { found, searching, failed }
}
