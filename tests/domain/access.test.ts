import { can, customerLimit, mayBeLimited, mayReach, roles, type Right, type Role } from '@covoice/domain'
import { expect, test } from 'vitest'

const table: Record<Right, string> = {
  readInvoices: 'owner admin biller viewer',
  writeInvoices: 'owner admin biller',
  deleteDrafts: 'owner admin biller',
  deleteIssued: 'owner admin',
  setStatus: 'owner admin biller',
  emailInvoices: 'owner admin biller',
  approveInvoices: 'owner admin biller',
  readCustomers: 'owner admin biller technician viewer',
  writeCustomers: 'owner admin biller',
  readPriceList: 'owner admin biller technician viewer',
  writePriceList: 'owner admin biller',
  readSettings: 'owner admin biller viewer',
  writeSettings: 'owner admin',
  readMembers: 'owner admin biller technician viewer',
  manageMembers: 'owner admin',
  manageOwners: 'owner',
  changeCurrency: 'owner',
  requireReview: 'owner',
}

test.each(Object.entries(table) as [Right, string][])('[A51] %s is for %s', (right, allowed) => {
  expect(roles.filter((role) => can(role, right)).join(' ')).toBe(allowed)
})

test.each<[Role, string[] | null, string | null, boolean]>([
  ['biller', null, 'northwind', true],
  ['biller', null, null, true],
  ['biller', ['northwind'], 'northwind', true],
  ['biller', ['northwind'], 'contoso', false],
  ['biller', ['northwind'], null, false],
  ['viewer', [], 'northwind', false],
  ['technician', ['northwind'], 'contoso', false],
  ['owner', ['northwind'], 'contoso', true],
  ['admin', [], null, true],
])('[A52] a %s limited to %j reaches %s: %s', (role, customers, customer, reaches) => {
  expect(mayReach({ role, customers }, customer)).toBe(reaches)
})

test.each(roles)('[A52] the limit of a %s counts only where its role may be limited', (role) => {
  expect(customerLimit({ role, customers: ['a'] })).toEqual(mayBeLimited(role) ? ['a'] : null)
  expect(customerLimit({ role, customers: null })).toBeNull()
  expect(mayBeLimited(role)).toBe(role !== 'owner' && role !== 'admin')
})
