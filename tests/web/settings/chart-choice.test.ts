import { taxTypeNamed } from '@covoice/domain'
import { expect, test } from 'vitest'
import { chartChoice } from '../../../web/src/settings/books/chart-choice.ts'

const standard = { type: 'OUTPUT2', name: '20% (VAT on Income)', ratePpm: 200_000 }
const exempt = { type: 'NONE', name: 'Tax Exempt', ratePpm: 0 }
const chart = { accounts: [], taxTypes: [standard, exempt], readAt: null }
const find = (name: string) => taxTypeNamed(name, chart)
const atTwenty = ({ ratePpm }: { ratePpm: number }) => ratePpm === 200_000

test("[I22] a stored tax is found by its name, in any case, or by the API's own name", () => {
  for (const stored of ['20% (VAT on Income)', ' 20% (vat on income) ', 'OUTPUT2'])
    expect(chartChoice(stored, 'VAT', find, atTwenty)).toEqual({ found: standard, mark: null })
})

test('[I22] a choice that the books do not have, or have at another rate, is marked', () => {
  expect(chartChoice('25% (VAT)', 'VAT', find, atTwenty)).toEqual({ found: null, mark: 'unknown' })
  expect(chartChoice('Tax Exempt', 'VAT', find, atTwenty)).toEqual({ found: exempt, mark: 'otherRate' })
})

test('[I22] without a stored choice the default is used, if the books have it', () => {
  expect(chartChoice('', 'OUTPUT2', find, atTwenty)).toEqual({ found: standard, mark: null })
  for (const usual of ['', 'VAT', 'Tax Exempt'])
    expect(chartChoice('', usual, find, atTwenty)).toEqual({ found: null, mark: 'needed' })
})
