import { parseMember, parseOrganisation } from '@covoice/domain'
import { expect, test } from 'vitest'
import { landingOf } from '../../../web/src/session/landing.ts'

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

test('[A37] a limit to customers that is missing or odd reaches none, as in the rules', () => {
  for (const odd of [{}, { customers: 'all' }, { customers: 7 }, { customers: {} }])
    expect(parseMember('u', { role: 'biller', ...odd }).customers).toEqual([])
})

test('[A38] a profile of any shape has a name, a time zone that is known here and a currency', () => {
  for (const odd of [{}, null, 'Northwind', [], { name: 7, timeZone: 'Mars/Olympus', currency: null }])
    expect(parseOrganisation('o', odd)).toMatchObject({ id: 'o', name: '', timeZone: 'UTC', currency: 'EUR' })
  expect(parseOrganisation('o', { timeZone: 'Asia/Calcutta' }).timeZone).toBe('Asia/Calcutta')
})

test('[A38] an organisation is on trial until the server says otherwise', () => {
  expect(parseOrganisation('o', { name: 'Northwind', plan: 'gold' })).toMatchObject({
    name: 'Northwind',
    plan: 'trial',
  })
})
