import type { Picture } from '../../document.ts'
import { filled } from '../../words/words-of.ts'
import { sizeOf } from './logo.ts'
import { calledBy, type Printing } from '../printing.ts'
import type { PagePosition } from '../sheet.ts'
import { styles } from '../style.ts'

/** The maximum size of a printed logo, in points. */
const largest = { width: 180, height: 60 }

/** The head of the sheet: the sender's logo, the title, and the number or the draft mark. */
export function drawHeading(printing: Printing, pdf: PDFKit.PDFDocument, logo: Picture | null): PagePosition {
  const { document, words, sheet } = printing
  const { left, right, top } = sheet.paper
  const at = { page: 0, y: top }
  const logoHeight = logo ? drawLogo(printing, pdf, logo, at) : 0
  const style = document.numberText === null ? styles.draft : styles.number
  const lines = [
    ...sheet.type.lines(words.title, styles.title, right - left - largest.width),
    ...sheet.type.lines(calledBy(printing), style, right - left - largest.width - 24),
  ]
  let y = top - 4
  sheet.draw(at, sheet.tag(sheet.document, 'H1'), () => {
    for (const line of lines) {
      sheet.text(line, right, y, 'end')
      y += line.style.leading
    }
  })
  return { page: 0, y: Math.max(y, top + logoHeight) + 30 }
}

// As large as fits, but only as large as its pixels look sharp.
function drawLogo(
  { document, words, sheet }: Printing,
  pdf: PDFKit.PDFDocument,
  logo: Picture,
  at: PagePosition,
): number {
  const size = sizeOf(logo)
  if (size === null) return 0
  const scale = Math.min(largest.width / size.width, largest.height / size.height, 0.75)
  const [width, height] = [size.width * scale, size.height * scale]
  const left = sheet.leftOf(sheet.paper.left, width)
  const tag = sheet.tag(sheet.document, 'Figure', {
    alt: filled(words.logo, { name: document.content.from.name }).trim(),
    bbox: [left, at.y, left + width, at.y + height],
  })
  sheet.draw(at, tag, () => {
    pdf.image(Buffer.from(logo.bytes), left, at.y, { width, height })
  })
  return height
}
