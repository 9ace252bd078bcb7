import type { Direction } from './type/direction.ts'
import type { Paper } from './paper.ts'
import type { Style } from './style.ts'
import type { TextLine, Typesetter } from './type/typesetter.ts'

/** A vertical position on one of the pages, in points from its top. */
export interface PagePosition {
  page: number
  y: number
}

/** An element of the document's structure, which readers of the text follow. */
export type Tag = PDFKit.PDFStructureElement

/**
 * The pages being drawn: positions are passed along, and pages are added as needed. In either direction, `x`
 * grows in reading direction.
 */
export interface Sheet {
  paper: Paper
  direction: Direction
  type: Typesetter
  document: Tag
  /** The number of pages so far. */
  pages: () => number
  /** Points left on the page. */
  room: (at: PagePosition) => number
  /** The same position, or the top of the next page when there is less room than that. */
  withRoom: (at: PagePosition, height: number) => PagePosition
  nextPage: (at: PagePosition) => PagePosition
  /** A new element inside another. */
  tag: (parent: Tag, kind: string, options?: { scope?: 'Row' | 'Column'; alt?: string; bbox?: Box }) => Tag
  /** Draws the content of an element; content without an element is decoration. */
  draw: (at: PagePosition, tag: Tag | null, drawing: () => void) => void
  /** Inside a drawing: a line of text that begins, or ends, at `x`, in a row whose top is at `y`. */
  text: (line: TextLine, x: number, y: number, align?: 'start' | 'end') => void
  /** The distance from the paper's left edge of an item that begins at `x` and has this width. */
  leftOf: (x: number, width: number) => number
  /** Inside a drawing: a rule across. */
  rule: (x: number, to: number, y: number, stroke: { colour: string; width: number }) => void
}

/** Left, top, right and bottom, in points from the page's top left. */
export type Box = [number, number, number, number]

/** A set text; a heading (H2) stays with the text below it, `above` points below the preceding one. */
export interface Paragraph {
  text: string
  style: Style
  kind?: 'H2'
  above?: number
}

/**
 * Draws paragraphs one below the other in a column, each an element of its own, and continues on the next
 * page.
 */
export function flow(
  sheet: Sheet,
  at: PagePosition,
  { parent, left, right }: { parent: Tag; left: number; right: number },
  paragraphs: readonly Paragraph[],
): PagePosition {
  let place = at
  for (const { text, style, kind, above = 0 } of paragraphs) {
    const lines = sheet.type.lines(text, style, right - left)
    if (lines.length === 0) continue
    const tag = sheet.tag(parent, kind ?? 'P')
    place = sheet.withRoom({ ...place, y: place.y + above }, kind ? (lines.length + 1) * style.leading : 0)
    for (let next = 0; next < lines.length;) {
      place = sheet.withRoom(place, style.leading)
      const fits = lines.slice(next, next + Math.max(1, Math.floor(sheet.room(place) / style.leading)))
      const { page, y } = place
      sheet.draw({ page, y }, tag, () =>
        fits.forEach((line, row) => sheet.text(line, left, y + row * style.leading)),
      )
      place = { page, y: y + fits.length * style.leading }
      next += fits.length
    }
  }
  return place
}

/** The height of paragraphs in a column of that width. */
export function heightOf(sheet: Sheet, paragraphs: readonly Paragraph[], room: number): number {
  return paragraphs.reduce(
    (sum, { text, style, above = 0 }) =>
      sum + above + sheet.type.lines(text, style, room).length * style.leading,
    0,
  )
}
