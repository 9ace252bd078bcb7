import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatsOf, type Language } from './language.ts'

/** The BCP 47 tag for numbers, money and days; follows the language chosen. */
export function useLocale(): ComputedRef<string> {
  const { locale } = useI18n({ useScope: 'global' })
  return computed(() => formatsOf(locale.value as Language))
}
