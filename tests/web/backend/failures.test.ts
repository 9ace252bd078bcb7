import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  failures,
  forgetFailures,
  keepFailure,
  showFailuresOf,
  takeUntold,
  untoldFailures,
} from '../../../web/src/backend/documents/failures.ts'
import { BackendProblem, type ProblemCode } from '../../../web/src/backend/server/problem.ts'
import { useSavedState } from '../../../web/src/backend/documents/saved-state.ts'
import { trackWrite } from '../../../web/src/backend/documents/saving.ts'

let page: EffectScope
beforeEach(() => {
  forgetFailures()
  page = effectScope()
})
afterEach(() => page.stop())

const refuse = (path: string, problem: ProblemCode = 'denied') =>
  keepFailure({ path, creates: false }, new BackendProblem(problem), () => Promise.resolve())

test('[E30] a failure can be dismissed', () => {
  refuse('a/b').dismiss()
  expect(failures.value).toEqual([])
  expect(untoldFailures.value).toEqual([])
})

test('[E36] a failure that a page on screen shows is announced elsewhere only after the page was left', () => {
  page.run(() => showFailuresOf((path) => path === 'orgs/o/customers/c'))
  refuse('orgs/o/customers/c')
  expect(untoldFailures.value).toEqual([])
  const other = refuse('orgs/o/customers/other')
  expect(untoldFailures.value).toEqual([other])
  page.stop()
  const late = refuse('orgs/o/customers/c')
  expect(takeUntold()).toEqual([other, late])
  expect(untoldFailures.value).toEqual([])
  expect(failures.value).toHaveLength(3)
})

test('[E36] a write that waits for its person to sign in again is not announced', () => {
  refuse('a/b', 'signedOut')
  expect(failures.value).toHaveLength(1)
  expect(untoldFailures.value).toEqual([])
})

describe('the mark of a page', () => {
  const markOf = (...written: string[]) => page.run(() => useSavedState(() => written))!

  test('[E36] shows failures of its own documents and no others, also those from before it was opened', () => {
    refuse('orgs/o/customers/other')
    refuse('orgs/o/settings/company')
    const { saved } = markOf('orgs/o', 'orgs/o/customers/c')
    expect(saved.value).toMatchObject({ untouched: true, problem: null })
    refuse('orgs/o/customers/c')
    expect(saved.value).toMatchObject({ untouched: false, problem: 'denied' })
  })

  test('[E36] shows failures of a collection', () => {
    refuse('orgs/o/products/p', 'invalid')
    expect(markOf('orgs/o/products').saved.value.problem).toBe('invalid')
  })

  test('[E36] retries its own failures, and leaves the others', () => {
    const { saved, retry } = markOf('a/b')
    const other = refuse('a/c')
    refuse('a/b')
    retry()
    expect(saved.value.problem).toBeNull()
    expect(failures.value).toEqual([other])
  })

  test('[E36] counts the writes of its own documents', async () => {
    const server = Promise.withResolvers<undefined>()
    const { saved } = markOf('a/b')
    const writes = ['a/b', 'a/c'].map((path) => trackWrite(path, () => server.promise))
    expect(saved.value.pending).toBe(1)
    server.resolve(undefined)
    await Promise.all(writes)
    expect(saved.value.pending).toBe(0)
  })
})
