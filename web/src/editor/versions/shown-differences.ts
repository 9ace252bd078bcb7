import {
  differencesOf,
  headerTexts,
  lineTexts,
  wordDifferences,
  type Content,
  type Difference,
  type LineField,
} from '@covoice/domain'
import { useWords } from '../../languages/words.ts'
import { useQuote } from '../fields/quote.ts'
import { useValueText } from '../fields/value-text.ts'
import { lineKey } from '../live/field-key.ts'

/** A part of a difference: shown as it is, or marked as removed or inserted. */
export interface DifferencePart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** One difference in words. */
export interface ShownDifference {
  key: string
  /** The line that it is in; '' for the header, and for a whole line. */
  line: string
  field: string
  parts: DifferencePart[]
}

const texts: readonly string[] = [...headerTexts, ...lineTexts]

/** How one content differs from another, in words. */
export function useShownDifferences(currency: () => string) {
  const { t } = useWords()
  const quote = useQuote()
  const { fieldName, quoted } = useValueText(currency)

  return (from: Content, to: Content): ShownDifference[] => {
    const lineText = (line: string): string => {
      const owner = [...to.lines, ...from.lines].find(({ id }) => id === line)
      return quote(owner?.description ?? '')
    }
    return differencesOf(from, to).map((one) => {
      const { line, field } = one
      const key = `${line ?? ''}:${field}`
      if (line === null) return { key, line: '', field: fieldName(field), parts: partsOf(field, one) }
      const owner = t('version.line', { text: lineText(line) })
      if (field === '*') return { key, line: '', field: owner, parts: wholeLine(one, lineText(line)) }
      if (field === 'position')
        return { key, line: owner, field: t('version.place'), parts: plain(one.from, one.to) }
      const path = lineKey(line, field as LineField)
      return { key, line: owner, field: fieldName(path), parts: partsOf(path, one) }
    })
  }

  function partsOf(key: string, { field, from, to }: Difference): DifferencePart[] {
    if (texts.includes(field) && typeof from === 'string' && typeof to === 'string')
      return wordDifferences(from, to)
    return plain(quoted(key, from), quoted(key, to))
  }
}

const plain = (from: unknown, to: unknown): DifferencePart[] => [
  { kind: 'removed', text: String(from) },
  { kind: 'same', text: ' → ' },
  { kind: 'added', text: String(to) },
]

const wholeLine = ({ to }: Difference, text: string): DifferencePart[] => [
  { kind: to === null ? 'removed' : 'added', text },
]
