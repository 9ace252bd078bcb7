import { expect, test } from 'vitest'
import { companyMistakes, inCountry, suggestedCompany } from '../../../web/src/session/sign-up/company.ts'

test("[A32] the browser's clock suggests country, currency and time zone", () => {
  expect(suggestedCompany('Europe/Berlin', ['en-GB'])).toEqual({
    name: '',
    country: 'DE',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
  })
  expect(suggestedCompany('Asia/Calcutta', ['en-IN'])).toMatchObject({
    country: 'IN',
    timeZone: 'Asia/Kolkata',
  })
})

test("[A32] a clock that tells no country leaves it to the language's region", () => {
  expect(suggestedCompany('UTC', ['de-CH', 'de'])).toMatchObject({ country: 'CH', currency: 'CHF' })
  expect(suggestedCompany('UTC', ['en'])).toMatchObject({ country: null, currency: null, timeZone: null })
})

test('[A32] another country brings its currency, and its clock unless it has the same', () => {
  const german = suggestedCompany('Europe/Berlin', ['de-DE'])
  expect(inCountry(german, 'JP')).toMatchObject({ country: 'JP', currency: 'JPY', timeZone: 'Asia/Tokyo' })
  const american = suggestedCompany('America/Los_Angeles', ['en-US'])
  expect(inCountry(american, 'US').timeZone).toBe('America/Los_Angeles')
})

test('[A32] a company lists its missing fields', () => {
  expect(companyMistakes({ name: '', country: null, currency: null, timeZone: null })).toEqual({
    name: 'session.fields.companyMissing',
    country: 'session.fields.countryMissing',
    currency: 'session.fields.currencyMissing',
    timeZone: 'session.fields.timeZoneMissing',
  })
})
