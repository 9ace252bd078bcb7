import { pieces, shortened } from '../break-points.ts'
import { levelsOf, mirrored, visualOrder, type Direction } from './direction.ts'
import type { Style } from '../style.ts'
import type { Family } from './families.ts'
import { typeface, type Typeface } from './typeface.ts'
import { isUnseen, writable } from './writable.ts'

/** A part of a line in one typeface and direction, `left` points from the line's beginning. */
export interface Run {
  text: string
  face: Typeface
  rightToLeft: boolean
  left: number
}

/** One line of text, ready to be drawn: its parts in reading order, wherever they stand. */
export interface TextLine {
  runs: Run[]
  width: number
  style: Style
}

/** A paragraph of drawable characters: the family of each UTF-16 unit, and its direction. */
interface Paragraph {
  text: string
  families: Family[] | null
  levels: Uint8Array | null
}

/** Sets texts in lines. */
export interface Typesetter {
  /**
   * A text in lines no wider than `room` points, with its own line breaks and the necessary ones; an empty
   * one has none.
   */
  lines: (text: string, style: Style, room: number) => TextLine[]
  /** A text on one line, cut with an ellipsis where it is wider than `room`. */
  line: (text: string, style: Style, room?: number) => TextLine
  /** Characters that no font has and that were replaced, in order of occurrence. */
  missing: ReadonlySet<string>
}

/** A typesetter for documents in a language (BCP 47) that are read in a direction. */
export function typesetter(language: string, direction: Direction): Typesetter {
  const missing = new Set<string>()

  const paragraph = (text: string): Paragraph => {
    const fitted = writable(text, language, (character) => missing.add(character))
    return { ...fitted, levels: levelsOf(fitted.text, direction) }
  }

  function lines(text: string, style: Style, room: number): TextLine[] {
    if (text === '') return []
    return text
      .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
      .flatMap((part) => wrapped(paragraph(part), style, room))
  }

  function line(text: string, style: Style, room = Infinity): TextLine {
    const flat = text.replaceAll(/\s*[\n\r\u0085\u2028\u2029]+\s*/g, ' ')
    const whole = paragraph(flat)
    const set = textLine(whole, 0, whole.text.length, style)
    if (set.width <= room) return set
    const [first] = wrapped(whole, style, room - textLine(paragraph('…'), 0, 1, style).width)
    const shown = first?.runs.map((run) => run.text).join('') ?? ''
    const short = paragraph(`${whole.text.slice(0, shown.length).trimEnd()}…`)
    return textLine(short, 0, short.text.length, style)
  }

  return { lines, line, missing }
}

function wrapped(whole: Paragraph, style: Style, room: number): TextLine[] {
  const found: TextLine[] = []
  let [start, end, taken] = [0, 0, 0]
  const widthOf = (text: string) => widthIn(whole, end, end + text.length, style)
  const place = (piece: string): void => {
    const seen = widthOf(piece.trimEnd())
    if (taken + seen > room && end > start) {
      found.push(textLine(whole, start, end, style))
      start = end
      taken = 0
    }
    if (seen > room && taken === 0 && piece.length > 1) {
      const parts = shortened(piece, room, widthOf)
      if (parts.length > 1) return parts.forEach(place)
    }
    taken += widthOf(piece)
    end += piece.length
  }
  pieces(whole.text).forEach(place)
  found.push(textLine(whole, start, end, style))
  return found
}

function widthIn(whole: Paragraph, from: number, to: number, style: Style): number {
  return logicalRuns(whole, from, to).reduce((sum, run) => sum + widthOfRun(whole, run, style), 0)
}

// Spaces at the end of a line take no room and are not drawn.
function textLine(whole: Paragraph, from: number, to: number, style: Style): TextLine {
  const seen = whole.text.slice(from, to).trimEnd().length
  const logical = logicalRuns(whole, from, from + seen)
  const lefts = new Map<LogicalRun, number>()
  let width = 0
  for (const run of visualOrder(logical)) {
    lefts.set(run, width)
    width += widthOfRun(whole, run, style)
  }
  const runs = logical.flatMap((run) => {
    const text = drawnText(whole, run)
    const face = typeface(run.family, style.bold)
    return text === '' ? [] : [{ text, face, rightToLeft: isRightToLeft(run), left: lefts.get(run) ?? 0 }]
  })
  return { runs, style, width }
}

function widthOfRun(whole: Paragraph, run: LogicalRun, style: Style): number {
  const text = drawnText(whole, run)
  if (text === '') return 0
  return (typeface(run.family, style.bold).widthOf(text, isRightToLeft(run)) * style.size) / 1000
}

interface LogicalRun {
  start: number
  end: number
  family: Family
  level: number
}

function logicalRuns({ families, levels }: Paragraph, from: number, to: number): LogicalRun[] {
  if (families === null && levels === null) return [{ start: from, end: to, family: 'latin', level: 0 }]
  const runs: LogicalRun[] = []
  for (let unit = from; unit < to; unit++) {
    const family = families?.[unit] ?? 'latin'
    const level = levels?.[unit] ?? 0
    const last = runs.at(-1)
    if (last?.family === family && last.level === level) last.end = unit + 1
    else runs.push({ start: unit, end: unit + 1, family, level })
  }
  return runs
}

const isRightToLeft = ({ level }: LogicalRun): boolean => level % 2 === 1

function drawnText({ text, families }: Paragraph, run: LogicalRun): string {
  const said = text.slice(run.start, run.end)
  if (families === null) return said
  let drawn = ''
  for (const character of said)
    if (!isUnseen(character)) drawn += isRightToLeft(run) ? mirrored(character) : character
  return drawn
}
