import type { Direction } from './type/direction.ts'
import type { Paper } from './paper.ts'
import { penOf } from './pen.ts'
import type { PagePosition, Sheet, Tag } from './sheet.ts'
import type { TextLine, Typesetter } from './type/typesetter.ts'

/** New pages at the end of a PDF as a sheet to draw on; `mark` is drawn across each page, under everything. */
export function pagesOf(
  pdf: PDFKit.PDFDocument,
  { paper, direction }: { paper: Paper; direction: Direction },
  type: Typesetter,
  mark: TextLine | null,
): Sheet {
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  const { forgetColour, ...pen } = penOf(pdf, { paper, direction })
  const pages = pageTurner(pdf, paper, () => {
    forgetColour()
    if (mark) decorate(() => across(mark))
  })

  function decorate(drawing: () => void): void {
    pdf.markContent('Artifact', { type: 'Layout' })
    drawing()
    pdf.endMarkedContent()
  }

  function across(line: TextLine): void {
    const angle = (Math.atan2(paper.height, paper.width) * 180) / Math.PI
    const [x, y] = [paper.width / 2, paper.height / 2]
    pdf.save().rotate(-angle, { origin: [x, y] })
    pen.text(line, x - line.width / 2, y - line.style.leading / 2)
    pdf.restore()
    forgetColour()
  }

  const room = ({ y }: PagePosition): number => paper.bottom - y
  const nextPage = ({ page }: PagePosition): PagePosition => ({ page: page + 1, y: paper.top })
  return {
    ...{ paper, direction, type, document, room, nextPage },
    ...pen,
    pages: pages.count,
    withRoom: (at, height) => (room(at) + 0.01 < height && at.y > paper.top ? nextPage(at) : at),
    tag: (parent, kind, options = {}) => {
      const tag: Tag = pdf.struct(kind, options)
      parent.add(tag)
      return tag
    },
    draw: ({ page }, tag, drawing) => {
      if (pages.go(page)) forgetColour()
      if (tag) tag.add(drawing)
      else decorate(drawing)
    },
  }
}

/** Adds pages to a PDF as they are needed, and opens one of those that were added; `added` is called on each new page. */
function pageTurner(
  pdf: PDFKit.PDFDocument,
  paper: Paper,
  added: () => void,
): { count: () => number; go: (page: number) => boolean } {
  const first = pdf.bufferedPageRange().count
  let count = 0
  let current = -1
  const add = (): void => {
    pdf.addPage({ size: [paper.width, paper.height], margin: 0 })
    current = count
    count += 1
    added()
  }
  add()
  return {
    count: () => count,
    go: (page) => {
      while (page >= count) add()
      if (page === current) return false
      pdf.switchToPage(first + page)
      current = page
      return true
    },
  }
}
