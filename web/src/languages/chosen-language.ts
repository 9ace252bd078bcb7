import { computed, inject, shallowRef, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { loadPersistently } from '../ui/page/persistent-loading.ts'
import { chooseLanguage, loadFeatureWords, type Words, type WordsPart } from './i18n.ts'
import type { Language } from './language.ts'

/** The app's words, for changing the language. */
export const wordsKey: InjectionKey<Words> = Symbol('words')

/** The current language, and the function that changes it. */
export function useLanguage(): {
  language: ComputedRef<Language>
  choose: (language: Language) => Promise<void>
} {
  const { locale } = useI18n({ useScope: 'global' })
  const words = inject(wordsKey)
  return {
    language: computed(() => locale.value as Language),
    // Words that can't be loaded leave the page in its language: it is what the menu ticks.
    choose: async (language) => {
      if (words) await chooseLanguage(words, language)
    },
  }
}

/** Whether words that no page waits for are here. */
export function useWordsOf(part: WordsPart): Readonly<Ref<boolean>> {
  const words = inject(wordsKey)
  const are = shallowRef(false)
  if (words) void loadPersistently(() => loadFeatureWords(words, [part])).then(() => (are.value = true))
  return are
}
