import type { GState, jsPDF } from 'jspdf'

/** The marks on each page, so that nobody mistakes it for the invoice. */
export interface SnapshotWords {
  /** Across the page, and at the beginning of the text. */
  draft: string
  /** What the snapshot is, and where to get the invoice itself. */
  says: string
  title: string
  language: string
  page: (page: number, pages: number) => string
}

const sidePt = 39
const noteTopPt = 20
const notePt = 8
const angle = 52
/** jsPDF needs a class that can't be constructed. */
const faint: unknown = { opacity: 0.12 }

/** Writes on every page that it is a draft, what it is, and its page number. */
export function mark(pdf: jsPDF, words: SnapshotWords): void {
  pdf.setProperties({ title: words.title, subject: words.says })
  pdf.setLanguage(words.language as 'en')
  const pages = pdf.getNumberOfPages()
  for (let page = 1; page <= pages; page += 1) {
    pdf.setPage(page)
    const size = { width: pdf.internal.pageSize.getWidth(), height: pdf.internal.pageSize.getHeight() }
    across(pdf, words.draft, size)
    note(pdf, words, size.width)
    pdf.setFont('helvetica', 'normal').setTextColor('#5c5850')
    pdf.text(words.page(page, pages), size.width - sidePt, size.height - noteTopPt, { align: 'right' })
  }
}

function across(pdf: jsPDF, word: string, { width, height }: { width: number; height: number }): void {
  pdf.saveGraphicsState()
  pdf.setGState(pdf.GState(faint as GState))
  pdf.setFont('helvetica', 'bold').setTextColor('#7d4a00').setFontSize(100)
  pdf.setFontSize((100 * 0.8 * Math.hypot(width, height)) / pdf.getTextWidth(word) / 1.35)
  const half = pdf.getTextWidth(word) / 2
  const radians = (angle * Math.PI) / 180
  const middle = pdf.getFontSize() * 0.35
  pdf.text(
    word,
    width / 2 - half * Math.cos(radians) + middle * Math.sin(radians),
    height / 2 + half * Math.sin(radians) + middle * Math.cos(radians),
    { angle },
  )
  pdf.restoreGraphicsState()
}

function note(pdf: jsPDF, { draft, says }: SnapshotWords, width: number): void {
  pdf.setFont('helvetica', 'bold').setFontSize(notePt)
  const lineWidth = width - 2 * sidePt - 16 - pdf.getTextWidth(draft) - 8
  const indent = sidePt + 8 + pdf.getTextWidth(draft) + 8
  pdf.setFont('helvetica', 'normal')
  const lines = pdf.splitTextToSize(says, lineWidth) as string[]
  const lineHeight = notePt * 1.35
  pdf.setFillColor('#fcefd4')
  pdf.roundedRect(sidePt, noteTopPt, width - 2 * sidePt, lines.length * lineHeight + 10, 4, 4, 'F')
  pdf.setTextColor('#7d4a00')
  const first = noteTopPt + 5 + notePt
  pdf.text(lines, indent, first, { lineHeightFactor: 1.35 })
  pdf.setFont('helvetica', 'bold').text(draft, sidePt + 8, first)
}
