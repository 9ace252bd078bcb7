import { useLanguage } from '../languages/chosen-language.ts'
import { languages, type Language } from '../languages/language.ts'
import { useWords } from '../languages/words.ts'
import { useToast } from '../ui/overlays/toast.ts'

/** The current language, and a choice of another one that says so when its words can't be loaded. */
export function useLanguageChoice() {
  const { t } = useWords()
  const toast = useToast()
  const { language, choose } = useLanguage()
  return {
    language,
    choose: async (code: Language): Promise<void> => {
      try {
        await choose(code)
      } catch {
        const name = languages.find((one) => one.code === code)?.name ?? code
        toast.failure(t('shell.languageFailed', { language: name }))
      }
    },
  }
}
