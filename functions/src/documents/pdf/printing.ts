import type { DocumentContent } from '../document.ts'
import { filled } from '../words/words-of.ts'
import type { Words } from '../words/en.ts'
import type { Figures } from './blocks/figures.ts'
import type { Sheet } from './sheet.ts'

/** A document with everything that it takes to put it into words. */
export interface Said {
  document: DocumentContent
  words: Words
  figures: Figures
  /** The locale of its numbers, days and countries (BCP 47). */
  locale: string
  /** What a draft is called while it has no number. */
  reference: string
}

/** A document on its way to paper. */
export interface Printing extends Said {
  sheet: Sheet
}

/** What the document is called: by its number, or as the draft that it is. */
export function calledBy({ document, words, reference }: Said): string {
  if (document.numberText !== null) return document.numberText
  return reference === '' ? words.draft : filled(words.draftNamed, { reference })
}
