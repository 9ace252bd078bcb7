import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'

GlobalWorkerOptions.workerSrc = worker

/** Opens a PDF to be drawn page by page; `close` releases it. */
export async function openPdf(file: Blob): Promise<{
  pages: number
  draw: (page: number, canvas: HTMLCanvasElement) => Promise<void>
  close: () => void
}> {
  const data = new Uint8Array(await file.arrayBuffer())
  const task = getDocument({ data, verbosity: 0 })
  const document = await task.promise
  return {
    pages: document.numPages,
    draw: (page, canvas) => draw(document, page, canvas),
    close: () => void task.destroy(),
  }
}

/** Draws a page at the width of its canvas, sharp on every screen. */
async function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<void> {
  const page = await document.getPage(number)
  const { width } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (canvas.clientWidth / width) * devicePixelRatio })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
}
