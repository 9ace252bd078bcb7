import { countries, currencyCodes, exponentOf } from '@covoice/domain'
import { expect, test } from 'vitest'

test.each([
  ['JPY', 0],
  ['ISK', 0],
  ['XOF', 0],
  ['EUR', 2],
  ['HUF', 2],
  ['COP', 2],
  ['IQD', 3],
  ['KWD', 3],
  ['TND', 3],
  ['CLF', 4],
])('[M1] %s has %i decimals', (currency, exponent) => {
  expect(exponentOf(currency)).toBe(exponent)
})

test('[M1] an unknown currency has two decimals', () => {
  expect(exponentOf('XXX')).toBe(2)
})

test('[M1] the active currencies are those that Intl knows, without those that were replaced', () => {
  const replaced = ['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL']
  const tooNewForIntl = ['VED']
  const known = Intl.supportedValuesOf('currency').filter((code) => !replaced.includes(code))
  expect([...currencyCodes].sort()).toEqual([...known, ...tooNewForIntl].sort())
})

test('[M9] all 249 countries have a currency that is active', () => {
  expect(countries).toHaveLength(249)
  expect(new Set(countries.map(({ code }) => code)).size).toBe(249)
  expect(countries.filter(({ currency }) => !currencyCodes.includes(currency))).toEqual([])
})

test('[M9] every country has a time zone, and each is known', () => {
  expect(countries.filter(({ timeZones }) => timeZones.length === 0)).toEqual([])
  for (const timeZone of countries.flatMap(({ timeZones }) => timeZones))
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
})

test.each([
  ['DE', 'EUR', 'Europe/Berlin'],
  ['BG', 'EUR', 'Europe/Sofia'],
  ['HR', 'EUR', 'Europe/Zagreb'],
  ['US', 'USD', 'America/New_York'],
  ['CW', 'XCG', 'America/Curacao'],
  ['AU', 'AUD', 'Australia/Sydney'],
  ['LI', 'CHF', 'Europe/Vaduz'],
])('[M9] %s pays in %s and lives by %s', (country, currency, timeZone) => {
  const found = countries.find(({ code }) => code === country)
  expect([found?.currency, found?.timeZones[0]]).toEqual([currency, timeZone])
})
