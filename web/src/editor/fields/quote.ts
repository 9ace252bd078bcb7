import { useWords } from '../../languages/words.ts'

/** More of a text than this is not quoted: it is there to be recognised, not read. */
const quoteLength = 80

/** What a field says, short enough to be quoted in a sentence. */
export function useQuote(): (text: string) => string {
  const { t } = useWords()
  return (said) => {
    const text = said.trim()
    if (text === '') return t('editor.nothing')
    const short = text.length > quoteLength ? `${text.slice(0, quoteLength)}…` : text
    return t('editor.quote', { text: short })
  }
}
