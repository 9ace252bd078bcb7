import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { callProblems, calls, commonCallProblems, type CallDeclaration } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { ofXeroAlone } from '../../functions/src/vendors/accounting-software.ts'
import { namesReached } from '../support/reached-names.ts'

const root = join(import.meta.dirname, '../..')
const names = Object.keys(calls)
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const deployed = read('functions/src/deployed/callables.ts')

describe('the declared calls', () => {
  test('[H21] each is deployed under its name, and no other callable is', () => {
    const found = [...deployed.matchAll(/^export const (\w+) = (?:callable|openCallable)\(\s*(\S+?),/gm)]
    expect(found.map(([, name]) => name).sort()).toEqual([...names].sort())
    expect(found.filter(([, name, declaration]) => declaration !== `calls.${name}`)).toEqual([])
  })

  test('[H21] only a call for anybody is deployed for people who are not signed in', () => {
    const open = [...deployed.matchAll(/^export const (\w+) = openCallable\(/gm)].map(([, name]) => name)
    const forAnybody = names.filter((name) => calls[name as keyof typeof calls].who === 'anybody')
    expect(open).toEqual(forAnybody)
  })

  test('[I28] open tabs of the last release still find the calls that were renamed', () => {
    const found = [...deployed.matchAll(/^export const (\w+) = earlierCallable\((\w+), /gm)]
    expect(Object.fromEntries(found.map(([, earlier, now]) => [earlier, now]))).toEqual({
      connectXero: 'connectBooks',
      finishXero: 'finishConnecting',
      chooseXeroBooks: 'chooseBooks',
      refreshXeroBooks: 'refreshBooks',
      disconnectXero: 'disconnectBooks',
    })
  })

  test('[I28] each problem has the name that open tabs of the last release have words for', () => {
    const ofBooks = [calls.connectBooks, calls.finishConnecting, calls.chooseBooks, calls.disconnectBooks]
    const problems = new Set(ofBooks.flatMap((one) => one.problems))
    expect(Object.keys(ofXeroAlone.problems).sort()).toEqual([...problems].sort())
    expect(Object.values(ofXeroAlone.problems).sort()).toEqual(
      ['xeroNotSetUp', 'xeroExpired', 'xeroRefused', 'xeroUnreachable', 'xeroNoBooks', 'xeroLost'].sort(),
    )
  })

  const reached = namesReached(callProblems, read)
  const common: readonly string[] = commonCallProblems

  test.each(Object.entries<CallDeclaration>(calls))(
    '[H21] %s declares exactly the problems that its code names',
    (name, { problems }) => {
      const named = reached({ file: 'functions/src/deployed/callables.ts', name })
      const own = [...named].filter((problem) => !common.includes(problem))
      expect(own.sort()).toEqual([...problems].sort())
    },
  )

  test('[H21] every problem is declared by a call, or is common to all calls', () => {
    const declared = Object.values<CallDeclaration>(calls).flatMap(({ problems }) => problems)
    const met = new Set<string>([...commonCallProblems, ...declared])
    expect(callProblems.filter((problem) => !met.has(problem))).toEqual([])
    expect(new Set(callProblems).size).toBe(callProblems.length)
  })
})

describe('the problems that code names', () => {
  const files: Record<string, string> = {
    'src/index.ts': `
      import * as books from './books.ts'
      import { helper as renamed, type Unused } from './deep/helper.ts'
      import type { Other } from './missing.ts'
      const wrapped = (run: () => void) => run
      export const direct = callable(() => { throw problem('one') })
      export const through = callable(wrapped(books.choose))
      export const imported = callable(renamed)
      export const lazy = callable(async () => (await import('./deep/lazy.ts')).open())
      export const circle = callable(() => { again() })
      function again() { if (direct) circle() }`,
    'src/books.ts': `
      import { ask } from './deep/helper.ts'
      export function choose(whenRefused: Extract<'one' | 'four', string> = 'two') { return calls.refresh.who }
      export function refresh() { ask({ choose: 1 }, 'three') }`,
    'src/deep/helper.ts': `
      import { refresh } from '../books.ts'
      export function helper() { refresh() }
      export const ask = (what: object, problem: string) => undefined`,
    'src/deep/lazy.ts': `export class Door { open() { throw problem('four') } }`,
  }
  const reached = namesReached(['one', 'two', 'three', 'four'], (file) => files[file]!)

  test.for([
    ['direct', ['one']],
    ['through', ['two']],
    ['imported', ['three']],
    ['lazy', ['four']],
    ['circle', ['one']],
    ['absent', []],
  ] as const)('[H21] %s are found', ([name, problems]) => {
    expect([...reached({ file: 'src/index.ts', name })]).toEqual(problems)
  })
})
