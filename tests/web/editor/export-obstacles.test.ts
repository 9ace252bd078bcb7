import {
  booksMapping,
  booksObstacleCodes,
  dayOf,
  eInvoiceObstacleCodes,
  emptyBuyer,
  emptySeller,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { problemField } from '../../../web/src/editor/bar/problem-field.ts'
import { isOfSettings, stopsEInvoice, stopsExport } from '../../../web/src/editor/documents/obstacles.ts'
import english from '../../../web/src/languages/en/exporting.json'
import { obstacleKey } from '../../../web/src/languages/obstacle-words.ts'
import { aDocument, aLine } from './a-document.ts'

const xero = { format: 'xero', mapping: booksMapping('xero') } as const
const named = { from: { ...emptySeller(), name: 'Northwind' }, to: { ...emptyBuyer(), name: 'Contoso' } }
const line = aLine('l1', { unitPriceMillionths: 1_000_000 })

test('[I7] what keeps a draft from being issued is said first, then what the file can not carry', () => {
  expect(stopsExport(aDocument([], named), xero)).toEqual([{ code: 'noLines' }])
  const undue = aDocument([line], { ...named, dueDay: null })
  expect(stopsExport(undue, xero)).toEqual([{ code: 'noDueDay' }])
  expect(stopsExport(aDocument([line], { ...named, dueDay: dayOf('2026-12-22') }), xero)).toEqual([])
})

test('[I7] the number of what is issued is judged, that of a draft is not known yet', () => {
  const desktop = { format: 'quickBooksDesktop', mapping: booksMapping('quickBooksDesktop') } as const
  const issued = { ...named, content: 'frozen', number: 1, numberText: 'RECHNUNG-2026-0001' } as const
  expect(stopsExport(aDocument([line], issued), desktop)).toEqual([{ code: 'numberTooLong' }])
  expect(stopsExport(aDocument([line], named), desktop)).toEqual([])
})

test('[I7] an e-invoice says what it lacks', () => {
  expect(stopsEInvoice(aDocument([line], named), 'ubl')).toContainEqual({ code: 'noBuyerEndpoint' })
  expect(stopsEInvoice(aDocument([line], named), 'facturX')).not.toContainEqual({ code: 'noBuyerEndpoint' })
})

test('[I7] every obstacle has words of its own, and leads to its field or the settings where there is one', () => {
  const codes = [...booksObstacleCodes, ...eInvoiceObstacleCodes]
  expect(Object.keys(english.obstacles).sort()).toEqual([...new Set<string>(codes)].sort())
  for (const code of codes) expect(obstacleKey(code)).toBe(`exporting.obstacles.${code}`)
  expect(obstacleKey('changedSince')).toBeNull()
  const sheet = { blank: 'blank', choosesCustomer: false }
  expect(problemField({ code: 'noDueDay' }, sheet)).toBe('dueDay')
  expect(problemField({ code: 'severalTaxes', line: 'one' }, sheet)).toBe('line:one:taxes')
  expect(isOfSettings('xero', [{ code: 'prepaid' }])).toBe(true)
  expect(isOfSettings('ubl', [{ code: 'severalTaxes' }])).toBe(false)
})
