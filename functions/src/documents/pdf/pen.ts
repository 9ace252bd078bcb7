import type { Paper } from './paper.ts'
import type { Sheet } from './sheet.ts'
import type { Style } from './style.ts'
import type { Direction } from './type/direction.ts'
import type { Typeface } from './type/typeface.ts'

/** Fine enough for any printer, and short in the file. */
const rounded = (points: number): number => Math.round(points * 100) / 100

/** Letters are centred in their line by their capitals, which are 0.71 of the size in Noto Sans. */
const baseline = ({ size, leading }: Style): number => leading / 2 + size * 0.357

/** What draws text and rules on the page that is open. */
export interface Pen extends Pick<Sheet, 'text' | 'rule' | 'leftOf'> {
  /** Sets the colour anew with the next text, because another page is open or another state was restored. */
  forgetColour: () => void
}

/** A pen on the pages of a PDF. Pages that are read from right to left are those from left to right, seen in a mirror. */
export function penOf(
  pdf: PDFKit.PDFDocument,
  { paper, direction }: { paper: Paper; direction: Direction },
): Pen {
  let colour = ''
  const fonts = new Set<string>()

  // Registered on first use: an unused font is neither read nor embedded.
  function choose({ name, font }: Typeface): void {
    if (!fonts.has(name)) pdf.registerFont(name, font as unknown as string)
    fonts.add(name)
    pdf.font(name)
  }

  function leftOf(x: number, width: number): number {
    return direction === 'rtl' ? paper.width - x - width : x
  }

  return {
    forgetColour: () => {
      colour = ''
    },
    leftOf,
    text: ({ runs, width, style }, x, y, align = 'start') => {
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
    },
    rule: (x, to, y, stroke) => {
      const left = leftOf(x, to - x)
      pdf.lineWidth(stroke.width).strokeColor(stroke.colour)
      pdf
        .moveTo(rounded(left), rounded(y))
        .lineTo(rounded(left + to - x), rounded(y))
        .stroke()
    },
  }
}
