import { newCustomer, parseCustomer } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import { namedCustomers, searchCustomers } from '../../../web/src/customers/customer.ts'
import { checkContact, checkEmail, checkName } from '../../../web/src/customers/customer-checks.ts'
import { placeOf } from '../../../web/src/customers/customer-place.ts'
import { customersQuery } from '../../../web/src/customers/queries.ts'

const aCustomer = (id: string, known: Record<string, unknown> = {}) =>
  parseCustomer(id, { ...newCustomer('Northwind'), ...known })

describe('a customer as stored', () => {
  it('[C1] missing or invalid fields become empty, never an error', () => {
    const odd = { name: 7, address: null, contacts: 'nobody', termsDays: 1.5, archived: 'yes' }
    expect(parseCustomer('c', odd)).toMatchObject({
      id: 'c',
      name: '',
      address: { city: '' },
      contacts: [],
      termsDays: null,
      archived: false,
    })
    expect(parseCustomer('c', {}).email).toBe('')
  })

  it('[C2] billing contacts come first, then the names', () => {
    const contact = (name: string, isBillingContact = false) => ({
      name,
      email: '',
      phone: '',
      isBillingContact,
    })
    const { contacts } = aCustomer('c', {
      contacts: { x: contact('Zoë', true), y: contact('Bob'), z: contact('Ann') },
    })
    expect(contacts.map(({ id, name }) => `${id} ${name}`)).toEqual(['x Zoë', 'z Ann', 'y Bob'])
  })
})

describe('finding customers', () => {
  const customers = [
    aCustomer('a', { name: 'Müller & Söhne', taxId: 'DE123', email: 'info@mueller.example' }),
    aCustomer('b', {
      name: 'Blue Bird',
      address: { street: '', city: 'Münster', region: '', postcode: '', country: '' },
    }),
  ]

  it('[C3] by name, city, email or tax id, every word, whatever case and accents', () => {
    const ids = (text: string) => searchCustomers(customers, text).map(({ id }) => id)
    expect(ids('MULLER')).toEqual(['a'])
    expect(ids('münster bird')).toEqual(['b'])
    expect(ids('de123')).toEqual(['a'])
    expect(ids('mu')).toEqual(['a', 'b'])
    expect(ids('')).toEqual(['a', 'b'])
    expect(ids('müller münster')).toEqual([])
  })

  it('[C3] for their invoices by name alone', () => {
    expect(namedCustomers(customers, 'münster')).toEqual([])
    expect(namedCustomers(customers, 'sohne').map(({ id }) => id)).toEqual(['a'])
  })

  it('[C4] a limited member asks for their customers by id, the others for all', () => {
    expect(customersQuery('o', ['a', 'b']).where).toEqual([['__name__', 'in', ['a', 'b']]])
    expect(customersQuery('o', null).where).toEqual([])
  })

  it('[C5] each part of a place keeps its own direction', () => {
    const address = { street: '', city: 'تل أبيب', region: '', postcode: '', country: 'IL' }
    expect(placeOf(address, 'en')).toBe('\u2068تل أبيب\u2069, \u2068Israel\u2069')
    expect(placeOf({ ...address, country: '' }, 'en')).toBe('\u2068تل أبيب\u2069')
  })
})

describe('what a person types about a customer', () => {
  it('[C6] a name is required; an email may be empty but not incomplete', () => {
    expect(checkName('  ')).toBe('nameMissing')
    expect(checkName('Northwind')).toBeNull()
    for (const email of ['', ' ann@example.com ', 'a.b+c@mail.example.co.uk'])
      expect(checkEmail(email)).toBeNull()
    for (const email of ['ann@', 'ann', '@example.com', 'ann@example', 'a b@example.com', 'a@b..c']) {
      expect(checkEmail(email), email).toBe('emailIncomplete')
    }
  })

  it('[C6] a contact is identified by a name or an email', () => {
    expect(checkContact({ name: ' ', email: '' })).toBe('contactEmpty')
    expect(checkContact({ name: '', email: 'ann@example.com' })).toBeNull()
    expect(checkContact({ name: 'Ann', email: 'ann@' })).toBe('emailIncomplete')
  })
})
