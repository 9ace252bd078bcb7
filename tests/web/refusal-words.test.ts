import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messageProblems, refusals, transferFailures } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { languages } from '../../web/src/languages/language.ts'

type Words = { [key: string]: string | Words }

/** The keys under a path of a language's words, such as `invoices.problems`. */
function keysUnder(language: string, path: string): string[] {
  const [file = '', ...keys] = path.split('.')
  const source = join(import.meta.dirname, '../../web/src/languages', language, `${file}.json`)
  let words = JSON.parse(readFileSync(source, 'utf8')) as Words
  for (const key of keys) words = words[key] as Words
  return Object.keys(words).sort()
}

describe.each(languages.map(({ code }) => code))('the words in %s', (language) => {
  test('[X20] exist for each refusal of a command, and for nothing else', () => {
    expect(keysUnder(language, 'invoices.problems')).toEqual([...refusals, 'unknown'].sort())
  })

  test('[X20] exist for each problem of an email, and for nothing else', () => {
    expect(keysUnder(language, 'delivery.problems')).toEqual([...messageProblems].sort())
  })

  test('[X20] exist for each failed transfer into connected books, and for nothing else', () => {
    const failures = [...transferFailures, 'unknown'].sort()
    expect(keysUnder(language, 'exporting.transfers.problems')).toEqual(failures)
  })
})
