import { framed } from './frame.ts'
import { markup } from './markup.ts'
import { pageWordsOf } from './words/page-words.ts'

/** Why there is no invoice to see; `closed` does not reveal whether the link ever existed. */
export type Notice = 'closed' | 'busy' | 'broken'

/** A calm page in the visitor's language that says what to do. */
export function noticePage(notice: Notice, language: string): string {
  const words = pageWordsOf(language)
  const title = words[`${notice}Title`]
  const body = markup`<main class="notice"><h1>${title}</h1><p>${words[notice]}</p></main>`
  return framed({ lang: language, title, body })
}
