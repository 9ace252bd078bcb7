import { useWords } from '../../languages/words.ts'

/** A longer text is cut in a quote: it only has to be recognised. */
const quoteLength = 80

/** The value of a field, short enough to be quoted in a sentence. */
export function useQuote(): (text: string) => string {
  const { t } = useWords()
  return (said) => {
    const text = said.trim()
    if (text === '') return t('editor.nothing')
    const short = text.length > quoteLength ? `${text.slice(0, quoteLength)}…` : text
    return t('editor.quote', { text: short })
  }
}
