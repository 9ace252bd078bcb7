import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import { useI18n } from 'vue-i18n'
import { chooseLanguage, type Words } from './i18n.ts'
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
