import { parseMember } from '@covoice/domain'
import { expect, test } from 'vitest'
import { landingOf } from '../../../web/src/session/landing.ts'
import { parseOrganisation } from '../../../web/src/session/membership.ts'

test('[A37] an unknown role has the fewest rights', () => {
  expect(parseMember('u', { role: 'emperor' }).role).toBe('technician')
  expect(parseMember('u', {}).role).toBe('technician')
})

test('[A37] a member is limited to the customers listed, and to none when the list is empty', () => {
  expect(parseMember('u', { role: 'biller', customers: ['c'] }).customers).toEqual(['c'])
  expect(parseMember('u', { role: 'biller', customers: [] }).customers).toEqual([])
  expect(parseMember('u', { role: 'biller', customers: null }).customers).toBeNull()
})

test('[A37] technicians begin at the customers, everyone else at Billing', () => {
  expect(landingOf('technician')).toBe('customers')
  expect(landingOf('viewer')).toBe('billing')
})

test('[A38] an organisation is on trial until the server says otherwise', () => {
  expect(parseOrganisation('o', { name: 'Northwind', plan: 'gold' })).toMatchObject({
    name: 'Northwind',
    plan: 'trial',
  })
})
