import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../web/src/languages/language.ts'

type Words = { [key: string]: string | Words }

const source = join(import.meta.dirname, '../../web/src/')
/** Where the words of a file are: those of later problems join the frame's. */
const placeOf = (feature: string): string => (feature === 'problems' ? 'session.problems' : feature)
const features = globSync('languages/en/*.json', { cwd: source }).map((file) => file.slice(13, -5))

function wordsOf(language: string): Map<string, string> {
  const words = new Map<string, string>()
  const walk = (node: Words, prefix: string): void => {
    for (const [key, value] of Object.entries(node))
      if (typeof value === 'string') words.set(prefix + key, value)
      else walk(value, `${prefix}${key}.`)
  }
  for (const feature of features)
    walk(
      JSON.parse(readFileSync(`${source}languages/${language}/${feature}.json`, 'utf8')) as Words,
      `${placeOf(feature)}.`,
    )
  return words
}

/** What stands between the quotes of each use of a key in the source: `…${x}…` matches anything without a dot. */
function usedKeys(): RegExp[] {
  const literals = new Set<string>()
  for (const file of globSync('**/*.{ts,vue}', { cwd: source })) {
    const text = readFileSync(source + file, 'utf8')
    for (const [, quoted] of text.matchAll(
      new RegExp(`['"\`]((?:${features.join('|')})\\.[^'"\`\\s]+)['"\`]`, 'g'),
    ))
      if (quoted) literals.add(quoted)
  }
  return [...literals].map(
    (literal) =>
      new RegExp(
        `^${literal
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
          .join('.+')}$`,
      ),
  )
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const english = wordsOf('en')

describe('the words', () => {
  test.each(languages.map(({ code }) => code))('[X8] in %s cover the same keys as English', (language) => {
    expect([...wordsOf(language).keys()].sort()).toEqual([...english.keys()].sort())
  })

  test.each(languages.map(({ code }) => code))(
    '[X8] in %s are never empty and use the same placeholders',
    (language) => {
      const odd = [...wordsOf(language)].filter(
        ([key, text]) =>
          text.trim() === '' || placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
      )
      expect(odd).toEqual([])
    },
  )

  test('[X8] are all used somewhere', () => {
    const used = usedKeys()
    expect([...english.keys()].filter((key) => !used.some((pattern) => pattern.test(key)))).toEqual([])
  })
})
