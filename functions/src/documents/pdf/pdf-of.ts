import PDFDocument from 'pdfkit'
import type { DocumentContent, Picture } from '../document.ts'
import { localeOf } from '../locale-of.ts'
import { wordsOf } from '../words/words-of.ts'
import { attach, type Attachment } from './attachment.ts'
import { directionOf } from './type/direction.ts'
import { figuresOf } from './blocks/figures.ts'
import { footOf } from './blocks/foot.ts'
import { drawHeading } from './blocks/heading.ts'
import { drawLines, drawTaxInclusion } from './blocks/lines-table.ts'
import { sizeOf } from './blocks/logo.ts'
import { drawPageNumbers } from './page-numbers.ts'
import { pagesOf } from './pages.ts'
import { paperOf } from './paper.ts'
import { drawParties } from './blocks/parties.ts'
import { calledBy, type Printing } from './printing.ts'
import { remarksOf } from './blocks/remarks.ts'
import { pageRoom } from './blocks/row.ts'
import { styles } from './style.ts'
import { totalsBlock } from './blocks/totals-block.ts'
import { typesetter } from './type/typesetter.ts'
import { infoText } from './xmp.ts'

/** Between the lines and the totals, in points. */
const belowLines = 14

/** How a document becomes a PDF. */
export interface PdfOptions {
  logo: Picture | null
  /** The name of a draft without a number. */
  reference?: string
  /** The e-invoice to embed. */
  attachment?: Attachment
}

/** A PDF, and the parts that could not be printed unchanged. */
export interface Pdf {
  bytes: Uint8Array
  pages: number
  /** Characters that no font has; each is printed as U+FFFD. */
  missing: string[]
  /** False when there is an unreadable logo; the rest is printed without it. */
  logoDrawn: boolean
}

/** One document of a PDF with several, and its options. */
export type Print = PdfOptions & { document: DocumentContent }

/**
 * The invoice for people: the sheet as on screen, as tagged, searchable PDF/A-3a on A4 or Letter. The same
 * document always gives the same bytes. Without a number it is marked as a draft on each page.
 */
export function pdfOf(document: DocumentContent, options: PdfOptions): Promise<Pdf> {
  return pdfOfAll([{ document, ...options }])
}

/** Several invoices in one PDF, each as `pdfOf` prints it and with its own page numbers; at least one. */
export async function pdfOfAll(prints: readonly Print[]): Promise<Pdf> {
  const saying = prints.map(sayingOf)
  const [first] = saying
  if (!first) throw new RangeError('A PDF of no documents')
  const { content } = first.document
  // The day of the invoice, so that the same invoice is the same file.
  const date = new Date(`${content.invoiceDay}T00:00:00Z`)
  const called = saying.map(calledBy).join(', ')
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    lang: first.lang,
    displayTitle: true,
    // pdfkit would begin with Helvetica, which PDF/A requires to be embedded.
    font: null as unknown as string,
    info: {
      Title: infoText(`${first.words.title} ${called}`),
      Author: infoText(content.from.name),
      Creator: 'Covoice',
      CreationDate: date,
    },
  })
  const bytes = collected(pdf)
  for (const { type, logo, direction, ...said } of saying) {
    const mark = said.document.numberText === null ? type.line(said.words.draftMark, styles.mark) : null
    const paper = paperOf(said.document.content.from.address.country)
    const sheet = pagesOf(pdf, { paper, direction }, type, mark)
    drawSheet({ ...said, sheet }, pdf, logo)
    drawPageNumbers({ ...said, sheet })
  }
  for (const { attachment } of prints) if (attachment) attach(pdf, attachment, date)
  const pages = pdf.bufferedPageRange().count
  pdf.end()
  return {
    bytes: await bytes,
    pages,
    missing: [...new Set(saying.flatMap(({ type }) => [...type.missing]))],
    logoDrawn: prints.every(({ logo }) => logo === null || sizeOf(logo) !== null),
  }
}

/** A document with the words, figures and typesetter of its language. */
function sayingOf({ document, logo, reference = '' }: Print) {
  const { language } = document
  const { from, currency } = document.content
  const { words, lang } = wordsOf(language)
  const locale = localeOf(lang, from.address.country)
  const figures = figuresOf(currency, locale, words)
  const direction = directionOf(lang)
  const type = typesetter(language, direction)
  return { document, words, lang, locale, figures, reference, logo, direction, type }
}

function drawSheet(printing: Printing, pdf: PDFKit.PDFDocument, logo: Picture | null): void {
  const { sheet } = printing
  const parties = drawParties(printing, drawHeading(printing, pdf, logo))
  const totals = totalsBlock(printing)
  const remarks = remarksOf(printing, totals.left)
  const foot = footOf(printing)
  // The amount due and the bank details should be on one page, unless that leaves half a page empty before
  // them.
  const end = belowLines + Math.max(totals.height, remarks.height) + foot.height
  const after = [...(end < pageRoom(sheet) / 2 ? [end] : []), belowLines + totals.height]
  const lines = drawLines(printing, drawTaxInclusion(printing, { ...parties, y: parties.y + 26 }), after)
  const beside = sheet.withRoom({ ...lines, y: lines.y + belowLines }, totals.height)
  foot.draw(remarks.draw(beside, totals.draw(beside)))
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    pdf.on('error', reject)
  })
}
