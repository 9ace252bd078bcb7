import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { citationsIn, rulesOf } from './support/spec.ts'
import { testFiles } from './support/test-files.ts'

const rules = new Set(rulesOf(readFileSync(new URL('SPEC.md', import.meta.url), 'utf8')))
const citations = testFiles().flatMap((file) => citationsIn(readFileSync(file, 'utf8'), file))

test('[H1] every rule is cited by the title of a test', () => {
  const cited = new Set(citations.map(({ rule }) => rule))
  expect([...rules].filter((rule) => !cited.has(rule))).toEqual([])
})

test('[H1] no test cites a rule that SPEC.md does not have', () => {
  const unknown = citations.filter(({ rule }) => !rules.has(rule))
  expect(unknown.map(({ rule, file }) => `${rule} in ${file}`)).toEqual([])
})
