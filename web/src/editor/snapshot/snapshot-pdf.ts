import html2pdf from 'html2pdf.js/src/index.js'
import type { jsPDF } from 'jspdf'
import { partsOf } from './blocks.ts'
import { mark, type SnapshotWords } from './marks.ts'
import { pagesOf } from './pages.ts'
import { paperSizes } from './paper-size.ts'

/** The sheet to draw, and the callback for progress. */
export interface SnapshotOptions {
  paper: 'a4' | 'letter'
  words: SnapshotWords
  signal: AbortSignal
  /** The sheet isn't needed any more. */
  onTakenApart: () => void
  onPage: (page: number, pages: number) => void
}

/** 192 dots per inch: text is sharp on paper, and a phone has enough memory for a page. */
const scale = 2

/**
 * A picture of the sheet as a PDF, page by page: a single canvas is blank from about twenty pages on. The
 * sheet must be laid out at the width of that paper.
 */
export async function snapshotPdf(sheet: HTMLElement, options: SnapshotOptions): Promise<Blob> {
  const { paper, words, signal, onTakenApart, onPage } = options
  const pages = pagesOf(partsOf(sheet), paperSizes[paper])
  onTakenApart()
  const worker = html2pdf().set({
    margin: 0,
    image: { type: 'jpeg', quality: 0.92 },
    enableLinks: false,
    pagebreak: { mode: [] },
    jsPDF: { unit: 'pt', format: paper, compress: true },
    html2canvas: {
      scale,
      logging: false,
      // media queries match a desk
      windowWidth: 1280,
      windowHeight: 1200,
      scrollX: 0,
      scrollY: 0,
      ignoreElements: isApart,
      onclone: lighten,
    },
  })
  try {
    for (const [index, page] of pages.entries()) {
      signal.throwIfAborted()
      onPage(index + 1, pages.length)
      if (index > 0) await worker.get('pdf', (pdf: jsPDF) => pdf.addPage())
      await worker.from(page).toContainer().toCanvas().toPdf()
    }
    signal.throwIfAborted()
  } catch (error) {
    // a failed drawing leaves it behind
    if (!signal.aborted) document.querySelector('.html2pdf__overlay')?.remove()
    throw error
  }
  const pdf = await worker.get<jsPDF>('pdf')
  mark(pdf, words)
  return pdf.output('blob')
}

/** The app around the drawn page: copying it each time would take longer than the drawing. */
const isApart = (element: Element): boolean =>
  element.parentElement === document.body && !element.classList.contains('html2pdf__overlay')

/** Paper is white in every theme: tokens get their colour at the root. */
function lighten({ documentElement }: Document): void {
  documentElement.dataset.theme = 'light'
}
