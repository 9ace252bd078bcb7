import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { callProblems, calls, commonCallProblems, type CallDeclaration } from '@covoice/domain'
import { describe, expect, test } from 'vitest'

const names = Object.keys(calls)
const declared = Object.values<CallDeclaration>(calls)
const deployed = readFileSync(join(import.meta.dirname, '../../functions/src/index.ts'), 'utf8')

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

  test('[H21] every problem is declared by a call, or is common to all calls', () => {
    const met = new Set<string>([...commonCallProblems, ...declared.flatMap(({ problems }) => problems)])
    expect(callProblems.filter((problem) => !met.has(problem))).toEqual([])
    expect(new Set(callProblems).size).toBe(callProblems.length)
  })
})
