import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkCase } from '../../../scripts/totals/check-case.ts'
import { checkFile, reportOf } from '../../../scripts/totals/check-file.ts'

const text = readFileSync(new URL('totals-cases.json', import.meta.url), 'utf8')
const { cases } = JSON.parse(text) as { cases: { id: string; class: string }[] }

test.each(cases)('[T1] $id ($class)', (given) => {
  expect(checkCase(given, 0).differences).toEqual([])
})

const simple = {
  id: 'simple',
  class: 'universal',
  currency: 'EUR',
  prices_include_tax: false,
  lines: [{ qty: '1', unit_price: '100', taxes: [{ rate: '19' }] }],
  expected: { subtotal: '100', tax: '19', total: '119' },
}
const differences = (changes: object) => checkCase({ ...simple, ...changes }, 0).differences
const fileOf = (...given: object[]) => JSON.stringify({ cases: given })

test('[T13] trailing zeros of a case do not matter', () => {
  expect(differences({ expected: { tax: '19.00', total: '119.0' } })).toEqual([])
})

test('[T13] each difference is named with its field, the expected and the actual value', () => {
  expect(differences({ expected: { subtotal: '100', tax: '19.01', total: '119.001' } })).toEqual([
    'tax: expected 19.01, got 19.00',
    'total: expected 119.001, got 119.00',
  ])
})

test('[T13] every expected field is compared', () => {
  const wrong = {
    subtotal: '9',
    discount: '9',
    charges: '9',
    allowances: '9',
    net: '9',
    tax: '9',
    total: '9',
    total_before_cash_rounding: '9',
    cash_rounding: '9',
    prepaid: '9',
    amount_due: '9',
    line_net: ['9'],
    line_tax: ['9'],
    tax_by_rate: { '19': '9' },
    base_by_rate: { '19': '9' },
  }
  expect(differences({ expected: wrong })).toHaveLength(Object.keys(wrong).length)
})

test('[T13] an expected rate without tax, and an expected line that is missing, are differences', () => {
  expect(differences({ expected: { tax_by_rate: { '7': '0' } } })).toEqual([
    'tax_by_rate.7: expected 0, got nothing',
  ])
  expect(differences({ expected: { line_tax: ['19', '0'] } })).toEqual([
    'line_tax[1]: expected 0, got nothing',
  ])
  expect(differences({ expected: { line_tax: [] }, lines: simple.lines })).toEqual([
    'line_tax[0]: expected nothing, got 19.00',
  ])
})

test.each([
  ['a field that is not known', { compound_tax: true }, 'compound_tax: not a known field'],
  ['a field of a line that is not known', { lines: [{ ...simple.lines[0], surcharge: '5' }] }, 'surcharge'],
  ['a policy that is not known', { policy: { rounding: 'half_even' } }, 'policy.rounding'],
  ['an expectation that is not known', { expected: { profit: '1' } }, 'expected.profit'],
  ['nothing expected', { expected: {} }, 'nothing is expected'],
  ['a number that is none', { prepaid: '1,50' }, 'prepaid'],
  ['a currency that is none', { currency: 'euro' }, 'currency'],
  ['other decimals than ISO 4217 says', { exponent: 3 }, 'EUR has 2 decimals'],
  ['a price for no quantity', { lines: [{ ...simple.lines[0], price_base_qty: '0' }] }, 'price_base_qty'],
  ['an amount that is not stored', { prepaid: '0.001' }, 'decimals'],
])('[T13] %s is a failure that names it', (_, changes, named) => {
  expect(differences(changes).join()).toContain(named)
})

test('[T13] fields that do not affect the sums may have any value', () => {
  expect(
    differences({ source: { url: 'x' }, note: 'n', peer_result: { tax: '1' }, reference_check: 'match' }),
  ).toEqual([])
})

test('[T13] a case without a tax rounding policy is checked under the default, a case with "any" under all', () => {
  const lines = ['1.15', '1.15'].map((unit_price) => ({ qty: '1', unit_price, taxes: [{ rate: '10' }] }))
  const expected = { tax: '0.23' }
  expect(differences({ lines, expected })).toEqual([])
  expect(differences({ lines, expected, policy: { tax: 'any' } })).toEqual(['tax: expected 0.23, got 0.24'])
})

test('[T13] decimals beyond the stored ones are used in the calculation, not cut', () => {
  const lines = [{ qty: '0.3333333', unit_price: '0.00000029', price_base_qty: '0.0000001', taxes: [] }]
  expect(differences({ lines, expected: { subtotal: '0.97' } })).toEqual([])
})

test('[T13] a discount after tax leaves the tax as it is', () => {
  const discounted = (type: string, total: string) =>
    differences({
      invoice_discount: { type, value: '10', when: 'after_tax' },
      expected: { tax: '19', total },
    })
  expect(discounted('amount', '109')).toEqual([])
  expect(discounted('percent', '107.10')).toEqual([])
})

test('[T13] the report names the failed cases and ends with one count', () => {
  const verdicts = checkFile(
    fileOf(simple, { ...simple, id: 'wrong', expected: { tax: '20' } }, { id: 'odd' }),
  )
  const report = reportOf(verdicts).split('\n')
  expect(report.slice(0, 3)).toEqual(['wrong', '  tax: expected 20, got 19.00', 'odd'])
  expect(report.at(-1)).toBe('1 passed, 2 failed')
})

test.each([
  ['no JSON', '{', 'no JSON'],
  ['no cases', '{"tests": []}', 'cases'],
  ['an empty list', '{"cases": []}', 'empty'],
  ['fewer cases than it says', '{"count": 2, "cases": [{}]}', 'holds 1'],
  ['two cases of one name', fileOf(simple, simple), 'simple'],
])('[T13] a file with %s is refused whole', (_, file, named) => {
  expect(() => checkFile(file)).toThrow(named)
})
