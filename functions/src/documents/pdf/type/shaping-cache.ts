import type { Font, Glyph, GlyphPosition, GlyphRun } from 'fontkit'
import { isPlainLatin } from './plain-latin.ts'

/**
 * As many words as a language's invoices use repeatedly; further words, and very long ones, are shaped each
 * time.
 */
const kept = { words: 20_000, length: 64 }

/**
 * A font that shapes each word once for all documents. pdfkit scales the positions of a run in place, so each
 * caller gets its own positions; it names features only for a right-to-left run, which is then shaped as one.
 */
export function withShapingCache(font: Font): Font {
  keepCharacters(font)
  passOverMissingAnchors(font)
  const known = new Map<string, GlyphRun>()
  const layout = (text: string, features?: string[] | Record<string, boolean>): GlyphRun => {
    const key = features ? `<${text}` : text
    let run = known.get(key)
    if (run === undefined) {
      run = features ? legible(font.layout(text, [], undefined, undefined, 'rtl'), font) : shaped(font, text)
      if (known.size >= kept.words) known.clear()
      if (key.length <= kept.length) known.set(key, run)
    }
    return ownRun(run)
  }
  return Object.assign(Object.create(font) as Font, { layout })
}

// Tables that plain Latin doesn't need; reading them takes longer than the rest of a short document.
const tables = [
  'rvrn',
  'ccmp',
  'locl',
  'rlig',
  'mark',
  'mkmk',
  'calt',
  'clig',
  'liga',
  'rclt',
  'curs',
  'frac',
  'numr',
  'dnom',
]
const kerningAlone = Object.fromEntries(tables.map((table) => [table, false]))

const shaped = (font: Font, text: string): GlyphRun =>
  // a copy, as fontkit writes all its own features into the object
  font.layout(text, isPlainLatin(text) ? { ...kerningAlone } : undefined)

// fontkit returns each glyph with the characters of its first use, and the subset of a document requests the
// parts of 'é' without the characters of 'e': the next document's 'e' would be drawn, but not found by a
// search.
function keepCharacters(font: Font): void {
  const glyphOf = font.getGlyph.bind(font)
  font.getGlyph = (id, characters = []) => {
    const glyph = glyphOf(id, characters)
    const asAsked = characters.length === 0 || glyph.codePoints.join() === characters.join()
    return asAsked ? glyph : withCharacters(glyph, characters)
  }
}

const withCharacters = (glyph: Glyph, codePoints: number[]): Glyph =>
  Object.assign(Object.create(glyph) as Glyph, { codePoints })

/** The part of fontkit that places marks on letters, as far as it is used here. */
interface MarkPlacing {
  applyAnchor?: (mark: { markAnchor: object | null }, base: object | null, index: number) => void
}

// A font may have no anchor for a mark on some letter (OpenType: NULL). fontkit would throw there; the mark stays where
// its own width puts it.
function passOverMissingAnchors(font: Font): void {
  const { _layoutEngine: layout } = font as Font & {
    _layoutEngine?: { engine?: { GPOSProcessor?: MarkPlacing } }
  }
  const placing = layout?.engine?.GPOSProcessor
  const apply = placing?.applyAnchor?.bind(placing)
  if (!placing || !apply) return
  placing.applyAnchor = (mark, base, index) => {
    if (mark.markAnchor && base) apply(mark, base, index)
  }
}

function ownRun(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position) => ({ ...position }))
  return {
    ...run,
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    },
  }
}

/** Readers interpret a wider gap between letters as a space (pdf.js from 0.102 em). */
const widestGap = 0.095

// A right-to-left run is stored in visual order, from left to right, and readers reverse its characters. They
// reverse those of a ligature too, so a ligature lists its characters in reverse.
function legible(run: GlyphRun, { unitsPerEm }: Font): GlyphRun {
  const glyphs = run.glyphs.map((glyph) =>
    glyph.codePoints.length < 2 ? glyph : withCharacters(glyph, glyph.codePoints.toReversed()),
  )
  const positions = run.positions.map((position, index): GlyphPosition => {
    const gap = position.xAdvance - (run.glyphs[index]?.advanceWidth ?? 0)
    const over = Math.max(0, gap - widestGap * unitsPerEm)
    const xOffset = position.xOffset > over ? position.xOffset - over : position.xOffset
    return { ...position, xAdvance: position.xAdvance - over, xOffset }
  })
  return { ...run, glyphs, positions }
}
