import { inject, shallowRef, type Ref } from 'vue'
import { loadPersistently } from '../ui/page/persistent-loading.ts'
import { wordsKey } from './chosen-language.ts'
import { loadFeatureWords, type WordsPart } from './i18n.ts'

/** Whether words that no page waits for are here. */
export function useWordsOf(part: WordsPart): Readonly<Ref<boolean>> {
  const words = inject(wordsKey)
  const are = shallowRef(false)
  if (words) void loadPersistently(() => loadFeatureWords(words, [part])).then(() => (are.value = true))
  return are
}
