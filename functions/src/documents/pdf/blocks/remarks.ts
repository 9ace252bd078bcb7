import { mandatoryWords } from '../../words/mandatory-words.ts'
import { taxText } from '../../words/reverse-charge.ts'
import { filled } from '../../words/words-of.ts'
import type { Printing, Said } from '../printing.ts'
import { flow, heightOf, type Paragraph, type PagePosition } from '../sheet.ts'
import { styles } from '../style.ts'

const gap = 28

/** The notes and the reasons for no tax, ready to be drawn; `height` is that beside the totals. */
export interface Remarks {
  height: number
  /** Beside the totals where they fit there, otherwise below them. Returns the position below both. */
  draw: (beside: PagePosition, below: PagePosition) => PagePosition
}

/** Sets the remarks for a sheet whose totals begin at `totalsLeft`. */
export function remarksOf(printing: Printing, totalsLeft: number): Remarks {
  const { sheet } = printing
  const { left, right } = sheet.paper
  const paragraphs = remarks(printing)
  const column = totalsLeft - gap - left
  const height = column < 120 ? Infinity : heightOf(sheet, paragraphs, column)

  function draw(beside: PagePosition, below: PagePosition): PagePosition {
    const parent = sheet.tag(sheet.document, 'Sect')
    if (height > sheet.room(beside))
      return flow(sheet, { ...below, y: below.y + 18 }, { parent, left, right }, paragraphs)
    // On the baseline of the first of the totals, which is set larger.
    const end = flow(
      sheet,
      { ...beside, y: beside.y + 0.85 },
      { parent, left, right: left + column },
      paragraphs,
    )
    return below.page > end.page || below.y > end.y ? below : end
  }
  return paragraphs.length === 0 ? { height: 0, draw: (_, below) => below } : { height, draw }
}

function remarks({ document, words }: Printing): Paragraph[] {
  const { notes } = document.content
  const reasons = exemptionsIn(document, words)
  const said: Paragraph[] = []
  if (notes !== '')
    said.push({ text: words.notes, style: styles.label, kind: 'H2' }, { text: notes, style: styles.text })
  if (reasons.length > 0)
    said.push({ text: words.exemptions, style: styles.label, kind: 'H2', above: notes === '' ? 0 : 8 })
  for (const text of reasons) said.push({ text, style: styles.text })
  return said
}

/**
 * The reasons for no tax: each reason once for each tax that gives it, after the tax's name unless it
 * includes that. A tax without a reason gives the words that the law requires for its category.
 */
export function exemptionsIn({ lines }: Said['document'], words: Said['words']): string[] {
  const said = lines
    .filter(({ removed }) => !removed)
    .flatMap(({ taxes }) => taxes)
    .map(({ name, category, exemptionReason }) => ({
      name: taxText(name, words),
      reason: taxText(exemptionReason, words) || mandatoryWords(category, words),
    }))
    .filter(({ reason }) => reason !== '')
  const each = said.map(({ name, reason }) => {
    const named = name === '' || reason.toLowerCase().startsWith(name.toLowerCase())
    return named ? reason : filled(words.exemption, { name, reason })
  })
  return [...new Set(each)]
}
