import { expect, test } from 'vitest'
import type { Person } from '../../../web/src/backend/sign-in/auth.ts'
import { joinStage, sameAddress } from '../../../web/src/session/join/joining.ts'

const invitation = {
  organisation: 'Northwind',
  role: 'biller',
  email: 'bob@example.com',
  invitedBy: 'Ann',
} as const

function aPerson(known: Partial<Person>): Person {
  return { uid: 'b', name: 'Bob', email: 'bob@example.com', emailVerified: true, ...known }
}

test('[A35] nothing is decided before the person and the invitation are known', () => {
  expect(joinStage(false, null, invitation, false)).toBe('opening')
  expect(joinStage(true, aPerson({}), undefined, false)).toBe('opening')
})

test('[A35] a signed-out person signs in or up', () => {
  expect(joinStage(true, null, invitation, false)).toBe('signedOut')
})

test('[A35] a person who was not invited is told so, in every other state', () => {
  expect(
    joinStage(true, aPerson({ email: 'eve@example.com', emailVerified: false }), invitation, false),
  ).toBe('wrongPerson')
})

test('[A35] the invited person confirms their address, then joins automatically', () => {
  expect(joinStage(true, aPerson({ emailVerified: false }), invitation, false)).toBe('unverified')
  expect(joinStage(true, aPerson({}), invitation, false)).toBe('joining')
})

test("[A35] the server judges an invitation that can't be described", () => {
  expect(joinStage(true, aPerson({}), null, false)).toBe('joining')
})

test('[A35] addresses are compared without regard to capitals', () => {
  expect(sameAddress('Bob@Example.com ', 'bob@example.com')).toBe(true)
  expect(sameAddress('bob@example.com', 'rob@example.com')).toBe(false)
})
