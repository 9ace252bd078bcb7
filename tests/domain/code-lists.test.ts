import {
  codeListRelease,
  countries,
  currencyCodes,
  electronicAddressSchemes,
  exemptionCode,
  exemptionCodes,
  isDay,
  taxCategories,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { peppolSchemes } from '../../web/src/customers/peppol-schemes.ts'

test('[V13] the lists name their release, the day since which it is mandatory, and where the next is announced', () => {
  expect(codeListRelease.name).toContain('May 2026')
  expect(isDay(codeListRelease.mandatorySince)).toBe(true)
  expect(codeListRelease.announcedAt).toMatch(/^https:\/\/docs\.peppol\.eu\//)
})

test('[V13] schemes that the release removed are gone, and those that it added are known', () => {
  const removed = '0037 0147 0154 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217'.split(' ')
  expect(electronicAddressSchemes.filter((code) => removed.includes(code))).toEqual([])
  expect(electronicAddressSchemes).toEqual(expect.arrayContaining(['0242', '0246', '0248', '0088', '9930']))
  expect(electronicAddressSchemes).toEqual([...new Set(electronicAddressSchemes)].sort())
})

test('[V13] the schemes offered on pages are of the list', () => {
  expect(peppolSchemes.filter(({ code }) => !electronicAddressSchemes.includes(code))).toEqual([])
})

test('[V13] withdrawn currencies are gone from every list, and their successors are known', () => {
  const withdrawn = ['ANG', 'BGN', 'CUC', 'ZWL']
  const used = [...currencyCodes, ...countries.map(({ currency }) => currency)]
  expect(used.filter((code) => withdrawn.includes(code))).toEqual([])
  expect(currencyCodes).toEqual(expect.arrayContaining(['XCG', 'EUR', 'CUP', 'ZWG']))
})

test('[V13] a category gives the reason code of the list', () => {
  for (const category of taxCategories)
    expect(exemptionCode(category)).toBe((exemptionCodes as Record<string, string>)[category] ?? null)
})
