import type { Direction } from './type/direction.ts'
import type { Paper } from './paper.ts'
import type { Place, Sheet, Tag } from './sheet.ts'
import type { Style } from './style.ts'
import type { Typeface } from './type/typeface.ts'
import type { TextLine, Typesetter } from './type/typesetter.ts'

/** Fine enough for any printer, and short in the file. */
const rounded = (points: number): number => Math.round(points * 100) / 100

/** Letters stand in the middle of their line by their capitals, which are 0.71 of the size in Noto Sans. */
const baseline = ({ size, leading }: Style): number => leading / 2 + size * 0.357

/**
 * New pages at the end of a PDF as a sheet to draw on; `mark` is drawn across each page, under everything. Pages that are
 * read from right to left are those from left to right, seen in a mirror.
 */
export function pagesOf(
  pdf: PDFKit.PDFDocument,
  { paper, direction }: { paper: Paper; direction: Direction },
  type: Typesetter,
  mark: TextLine | null,
): Sheet {
  const first = pdf.bufferedPageRange().count
  const document = pdf.struct('Document')
  pdf.addStructure(document)
  let count = 0
  let current = -1
  let colour = ''
  const fonts = new Set<string>()
  add()

  function add(): void {
    pdf.addPage({ size: [paper.width, paper.height], margin: 0 })
    current = count
    count += 1
    colour = ''
    if (mark) decorate(() => across(mark))
  }

  function go(page: number): void {
    while (page >= count) add()
    if (page === current) return
    pdf.switchToPage(first + page)
    current = page
    colour = ''
  }

  function decorate(drawing: () => void): void {
    pdf.markContent('Artifact', { type: 'Layout' })
    drawing()
    pdf.endMarkedContent()
  }

  function text(
    { runs, width, style }: TextLine,
    x: number,
    y: number,
    align: 'start' | 'end' = 'start',
  ): void {
    const left = leftOf(align === 'end' ? x - width : x, width)
    const base = rounded(y + baseline(style))
    if (colour !== style.colour) pdf.fillColor(style.colour)
    colour = style.colour
    for (const run of runs) {
      choose(run.face)
      pdf.fontSize(style.size)
      const features: PDFKit.Mixins.OpenTypeFeatures[] | undefined = run.rightToLeft ? [] : undefined
      pdf.text(run.text, rounded(left + run.left), base, {
        lineBreak: false,
        baseline: 'alphabetic',
        features,
      })
    }
  }

  // Registered when it is first needed: what no text is set in is neither read nor embedded.
  function choose({ name, font }: Typeface): void {
    if (!fonts.has(name)) pdf.registerFont(name, font as unknown as string)
    fonts.add(name)
    pdf.font(name)
  }

  function leftOf(x: number, width: number): number {
    return direction === 'rtl' ? paper.width - x - width : x
  }

  function across(line: TextLine): void {
    const angle = (Math.atan2(paper.height, paper.width) * 180) / Math.PI
    const [x, y] = [paper.width / 2, paper.height / 2]
    pdf.save().rotate(-angle, { origin: [x, y] })
    text(line, x - line.width / 2, y - line.style.leading / 2)
    pdf.restore()
    colour = ''
  }

  const room = ({ y }: Place): number => paper.bottom - y
  const nextPage = ({ page }: Place): Place => ({ page: page + 1, y: paper.top })
  return {
    paper,
    direction,
    type,
    document,
    pages: () => count,
    room,
    nextPage,
    withRoom: (at, height) => (room(at) + 0.01 < height && at.y > paper.top ? nextPage(at) : at),
    tag: (parent, kind, options = {}) => {
      const tag: Tag = pdf.struct(kind, options)
      parent.add(tag)
      return tag
    },
    draw: ({ page }, tag, drawing) => {
      go(page)
      if (tag) tag.add(drawing)
      else decorate(drawing)
    },
    text,
    leftOf,
    rule: (x, to, y, stroke, width) => {
      const left = leftOf(x, to - x)
      pdf.lineWidth(width).strokeColor(stroke)
      pdf
        .moveTo(rounded(left), rounded(y))
        .lineTo(rounded(left + to - x), rounded(y))
        .stroke()
    },
  }
}
