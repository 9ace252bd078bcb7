import { computed, inject, shallowRef, watch, type ComputedRef } from 'vue'
import { loadPersistently } from '../ui/page/persistent-loading.ts'
import { useLanguage, wordsKey } from './chosen-language.ts'
import { loadFeatureWords } from './i18n.ts'
import type { Language } from './language.ts'

const late = {
  en: async () => (await import('./en/late-words.ts')).lateWords,
  de: async () => (await import('./de/late-words.ts')).lateWords,
} satisfies Record<Language, () => Promise<object>>

/** Whether the words of late edits, which are rare, are here in the person's language; those of the sheet come with them. */
export function useLateWords(): ComputedRef<boolean> {
  const words = inject(wordsKey)
  const { language } = useLanguage()
  const loaded = shallowRef<Language | null>(null)
  watch(
    language,
    async (chosen) => {
      if (!words) return
      const [messages] = await loadPersistently(() =>
        Promise.all([late[chosen](), loadFeatureWords(words, ['editor'])]),
      )
      words.global.mergeLocaleMessage(chosen, messages)
      loaded.value = chosen
    },
    { immediate: true },
  )
  return computed(() => loaded.value === language.value)
}
