import { expect, test } from 'vitest'
import { accountMistakes, refusedAccount } from '../../../web/src/session/sign-up/account.ts'
import { emailProblem } from '../../../web/src/session/sign-in/credentials.ts'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'

test.each(['ann@example.com', ' ann@example.com ', 'ann+bills@sub.example.co.uk', 'ann@exämple.de'])(
  '[A31] "%s" is an address',
  (email) => {
    expect(emailProblem(email)).toBeNull()
  },
)

test.each([
  'ann',
  'ann@',
  '@example.com',
  'ann@example',
  'ann@example.',
  'a b@example.com',
  'a@b@example.com',
  'änn@example.com',
])('[A31] "%s" is not a complete address', (email) => {
  expect(emailProblem(email)).toBe('session.fields.emailIncomplete')
})

test('[A31] each field says what is missing', () => {
  expect(accountMistakes({ name: ' ', email: '', password: '1234567' })).toEqual({
    name: 'session.fields.nameMissing',
    email: 'session.fields.emailMissing',
    password: 'session.fields.passwordTooShort',
  })
  expect(accountMistakes({ name: 'Ann', email: 'ann@example.com', password: '12345678' })).toEqual({})
})

test('[A31] a refusal of the server stands beside its field', () => {
  expect(refusedAccount(new BackendProblem('emailTaken'))).toEqual({ email: 'session.problems.emailTaken' })
  expect(refusedAccount(new BackendProblem('passwordWeak'))).toEqual({
    password: 'session.problems.passwordWeak',
  })
  expect(refusedAccount(new BackendProblem('offline'))).toEqual({})
  expect(refusedAccount(null)).toEqual({})
})
