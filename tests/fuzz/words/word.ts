/** A word that is typed once in a run and never again, so that a lost one and a doubled one are seen. */
export interface Word {
  text: string
  /** The person who typed it. */
  author: number
  /** Whether it must be in the document, must not be, or may be: its author's tab was killed too soon after. */
  state: 'in' | 'out' | 'open'
  /** The moment of its author's last change of it. */
  changedAtMs: number
}

const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26)

/** The text of a person's n-th word; some have a character of two units. */
export const wordText = (author: number, count: number): string =>
  `(${letters(author)}${count}${count % 9 === 4 ? '😀' : ''})`

/** Every whole word in a text. */
export const wordsIn = (text: string): string[] => text.match(/\([a-z]+\d+(?:😀)?\)/gu) ?? []
