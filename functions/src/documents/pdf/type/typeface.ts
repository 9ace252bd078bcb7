import { create, type Font } from 'fontkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { families, type Family } from './families.ts'
import { withShapingCache } from './shaping-cache.ts'

/** One font of a family: its characters and their widths. */
export interface Typeface {
  name: string
  /** The font in pdfkit's form. */
  font: Font
  has: (codePoint: number) => boolean
  /** The width of a text of one direction in thousandths of its size, as pdfkit will set it. */
  widthOf: (text: string, rightToLeft: boolean) => number
}

const { resolve } = createRequire(import.meta.url)
const known = new Map<string, Typeface>()

/** The typeface of a family, read and parsed once. */
export function typeface(family: Family, bold: boolean): Typeface {
  const name = `${family}${bold ? ' bold' : ''}`
  const found = known.get(name) ?? read(family, bold, name)
  known.set(name, found)
  return found
}

function read(family: Family, bold: boolean, name: string): Typeface {
  const {
    package: from,
    file,
    regularOnly,
  }: (typeof families)[Family] & { regularOnly?: true } = families[family]
  const cut = bold && !regularOnly ? '600SemiBold' : '400Regular'
  // Read from where npm installed them, here and in the cloud, and only those that a document needs.
  const parsed = create(readFileSync(resolve(`@expo-google-fonts/${from}/${cut}/${file}_${cut}.ttf`)))
  if (!('layout' in parsed)) throw new TypeError(`${file} is a collection of fonts, not one`)
  const font = withShapingCache(parsed)
  const scale = 1000 / font.unitsPerEm
  const present = new Map<number, boolean>()
  function has(codePoint: number): boolean {
    let answer = present.get(codePoint)
    if (answer === undefined) present.set(codePoint, (answer = font.hasGlyphForCodePoint(codePoint)))
    return answer
  }
  // Word by word including the following space, as pdfkit lays it out.
  function widthOf(text: string, rightToLeft: boolean): number {
    if (rightToLeft) return font.layout(text, []).advanceWidth * scale
    return text.split(/(?<= )/).reduce((sum, word) => sum + font.layout(word).advanceWidth * scale, 0)
  }
  return { name, font, has, widthOf }
}
