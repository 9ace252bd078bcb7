import { headerTexts, lineTexts } from './merged-fields.ts'

/** A text that merges by character: a field of the header, or one of a line. */
export interface TextPlace {
  line: string | null
  field: string
}

const ofLine = new RegExp(`^line:([A-Za-z0-9_-]{1,128}):(${lineTexts.join('|')})$`)

/** A text's name: its field, for a line `line:{id}:{field}`. */
export const textKey = ({ line, field }: TextPlace): string =>
  line === null ? field : `line:${line}:${field}`

/** Which text a name means; null for what is no text. */
export function textPlace(key: string): TextPlace | null {
  if (headerTexts.some((field) => field === key)) return { line: null, field: key }
  const [, line, field] = ofLine.exec(key) ?? []
  return line === undefined || field === undefined ? null : { line, field }
}

/** Whether a field, named as by `textKey`, is a text that merges by character. */
export const isTextField = (key: string): boolean => textPlace(key) !== null

/** The names of all texts of an invoice with these lines. */
export const textKeys = (lines: readonly string[]): string[] => [
  ...headerTexts,
  ...lines.flatMap((line) => lineTexts.map((field) => textKey({ line, field }))),
]
