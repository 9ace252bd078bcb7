import { expect, test } from 'vitest'
import {
  BackendProblem,
  problemCodes,
  problemOf,
  problemOfAnswer,
} from '../../../web/src/backend/server/problem.ts'
import later from '../../../web/src/languages/en/problems.json' with { type: 'json' }
import english from '../../../web/src/languages/en/session.json' with { type: 'json' }

test('[A39] every problem has words, and no words are unused', () => {
  expect([...Object.keys(english.problems), ...Object.keys(later)].sort()).toEqual([...problemCodes].sort())
})

test.each([
  ['permission-denied', 'denied'],
  ['auth/invalid-credential', 'wrongCredentials'],
  ['auth/email-already-in-use', 'emailTaken'],
  ['auth/user-token-expired', 'expired'],
  ['auth/network-request-failed', 'offline'],
  ['auth/expired-action-code', 'linkExpired'],
  ['something/new', 'unknown'],
])('[A39] the code %s of the SDK is our problem "%s"', (code, problem) => {
  expect(problemOf(Object.assign(new Error('vendor words'), { code }))).toMatchObject({ problem })
})

test('[A39] a failed fetch is a missing network, an aborted one an answer that took too long', () => {
  expect(problemOf(new TypeError('Failed to fetch')).problem).toBe('offline')
  expect(problemOf(new DOMException('signal timed out', 'TimeoutError')).problem).toBe('timeout')
})

test('[A39] a problem is passed on unchanged', () => {
  const problem = new BackendProblem('gone')
  expect(problemOf(problem)).toBe(problem)
})

test('[A39] the code that a function of ours names wins over the status of its answer', () => {
  expect(problemOfAnswer('FAILED_PRECONDITION', 'no', 'lastOwner').problem).toBe('lastOwner')
  expect(problemOfAnswer('PERMISSION_DENIED', 'no', 'nonsense').problem).toBe('denied')
  expect(problemOfAnswer('UNAUTHENTICATED', 'no').problem).toBe('expired')
})
