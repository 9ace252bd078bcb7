import type { Printing } from '../printing.ts'
import { pageRoom } from './row.ts'
import { flow, heightOf, type Paragraph, type PagePosition } from '../sheet.ts'
import { styles } from '../style.ts'

const above = 28
const between = 10

/** Bank details and footer, ready to be drawn; `height` includes the space above. */
export interface Foot {
  height: number
  /** At the bottom of this page, or of the next where there is no room. */
  draw: (at: PagePosition) => void
}

/** Sets the foot of the last page. */
export function footOf({ document, words, sheet }: Printing): Foot {
  const { left, right, bottom } = sheet.paper
  const { from, footer } = document.content
  const paragraphs: Paragraph[] = []
  if (from.bankDetails !== '' && document.totals.dueMinor >= 0)
    paragraphs.push(
      { text: words.bankDetails, style: styles.label, kind: 'H2' },
      { text: from.bankDetails, style: styles.text },
    )
  if (footer !== '')
    paragraphs.push({ text: footer, style: styles.small, above: paragraphs.length > 0 ? between : 0 })
  if (paragraphs.length === 0) return { height: 0, draw: () => undefined }

  const height = heightOf(sheet, paragraphs, right - left)
  function placeBelow(at: PagePosition): PagePosition {
    if (height + above <= sheet.room(at)) return { ...at, y: bottom - height }
    return height <= pageRoom(sheet) ? sheet.nextPage(at) : { ...at, y: at.y + above }
  }
  return {
    height: height + above,
    draw: (at) => {
      const parent = sheet.tag(sheet.document, 'Sect')
      flow(sheet, placeBelow(at), { parent, left, right }, paragraphs)
    },
  }
}
