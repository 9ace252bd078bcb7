import { useLanguage } from '../languages/chosen-language.ts'
import { languages, type Language } from '../languages/language.ts'
import { useWords } from '../languages/words.ts'

/** The current language, and a choice of another one that says so when its words can't be loaded. */
export function useLanguageChoice() {
  const { t } = useWords()
  const { language, choose } = useLanguage()
  return {
    language,
    choose: async (code: Language): Promise<void> => {
      try {
        await choose(code)
      } catch {
        const { showToast } = await import('../ui/overlays/toaster.ts')
        const name = languages.find((one) => one.code === code)?.name ?? code
        await showToast('failure', t('ui.notifications'), t('account.languageFailed', { language: name }), {
          durationMs: 10_000,
        })
      }
    },
  }
}
