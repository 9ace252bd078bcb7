import { expect, test } from 'vitest'
import { allCases } from './cases/all-cases.ts'
import { rules } from './judge.ts'
import { verdictOf } from './model/judge-case.ts'
import { parse } from './model/parse.ts'
import { tokensOf } from './model/tokens.ts'
import { lawOf, noticingCases } from './mutations/noticing.ts'

test('[A15] the model of the rules, with which cases are looked for, answers every case as the law does', () => {
  const model = parse(tokensOf(rules))
  const wrong = allCases.filter((one) => verdictOf(model, one) !== lawOf(one))
  expect(wrong.map(({ question, differs }) => `${question}: ${differs}`)).toEqual([])
})

test('[A15] a change of the rules is noticed by cases that it gives another answer', () => {
  const text = 'isCountry(data.country)'
  const start = rules.indexOf(text)
  const mutant = (replacement: string) => ({ says: '', start, end: start + text.length, replacement })
  const found = noticingCases(rules, [mutant('true'), mutant('false'), mutant(`(${text})`)], allCases)
  const [tolerant, strict, same] = found.map(({ noticing }) => noticing)
  expect(new Set(tolerant?.map(({ allowed }) => allowed))).toEqual(new Set([false]))
  expect(new Set(strict?.map(({ allowed }) => allowed))).toEqual(new Set([true]))
  expect(same).toEqual([])
})
