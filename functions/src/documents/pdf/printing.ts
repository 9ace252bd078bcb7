import type { DocumentContent } from '../document.ts'
import { filled } from '../words/words-of.ts'
import type { Words } from '../words/en.ts'
import type { Figures } from './blocks/figures.ts'
import type { Sheet } from './sheet.ts'

/** A document with everything needed to put it into words. */
export interface Said {
  document: DocumentContent
  words: Words
  figures: Figures
  /** The locale of its numbers, days and countries (BCP 47). */
  locale: string
  /** The name of a draft without a number. */
  reference: string
}

/** A document being printed. */
export interface Printing extends Said {
  sheet: Sheet
}

/** The name of the document: its number, or its draft reference. */
export function calledBy({ document, words, reference }: Said): string {
  if (document.numberText !== null) return document.numberText
  return reference === '' ? words.draft : filled(words.draftNamed, { reference })
}
