import {
  booksMapping,
  booksObstacleCodes,
  connectedObstacleCodes,
  dayOf,
  eInvoiceObstacleCodes,
  emptyBuyer,
  emptySeller,
  type BooksConnection,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { problemField } from '../../../../web/src/editor/bar/problem-field.ts'
import { isOfSettings, stopsEInvoice, stopsExport } from '../../../../web/src/editor/documents/obstacles.ts'
import english from '../../../../web/src/languages/en/exporting.json'
import { problemKey } from '../../../../web/src/invoices/bulk/problem-words.ts'
import { obstacleKey } from '../../../../web/src/languages/obstacle-words.ts'
import { aDocument, aLine } from '../a-document.ts'

const xero = { format: 'xero', mapping: booksMapping('xero'), connection: null } as const
const named = { from: { ...emptySeller(), name: 'Northwind' }, to: { ...emptyBuyer(), name: 'Contoso' } }
const line = aLine('l1', { unitPriceMillionths: 1_000_000 })

test('[I7] the problems of a draft are listed first, then the content that the file can not carry', () => {
  expect(stopsExport(aDocument([], named), xero)).toEqual([{ code: 'noLines' }])
  const undue = aDocument([line], { ...named, dueDay: null })
  expect(stopsExport(undue, xero)).toEqual([{ code: 'noDueDay' }])
  expect(stopsExport(aDocument([line], { ...named, dueDay: dayOf('2026-12-22') }), xero)).toEqual([])
})

test('[I7] the number of an issued invoice is checked, that of a draft is not known yet', () => {
  const desktop = {
    format: 'quickBooksDesktop',
    mapping: booksMapping('quickBooksDesktop'),
    connection: null,
  } as const
  const issued = { ...named, content: 'frozen', number: 1, numberText: 'RECHNUNG-2026-0001' } as const
  expect(stopsExport(aDocument([line], issued), desktop)).toEqual([{ code: 'numberTooLong' }])
  expect(stopsExport(aDocument([line], named), desktop)).toEqual([])
})

test('[I7] an e-invoice lists its missing values', () => {
  expect(stopsEInvoice(aDocument([line], named), 'ubl')).toContainEqual({ code: 'noBuyerEndpoint' })
  expect(stopsEInvoice(aDocument([line], named), 'facturX')).not.toContainEqual({ code: 'noBuyerEndpoint' })
})

test('[I7] every obstacle has words of its own, and leads to its field or the settings where there is one', () => {
  const codes = [...booksObstacleCodes, ...connectedObstacleCodes, ...eInvoiceObstacleCodes]
  expect(Object.keys(english.obstacles).sort()).toEqual([...new Set<string>(codes)].sort())
  for (const code of codes) expect(obstacleKey(code)).toBe(`exporting.obstacles.${code}`)
  expect(obstacleKey('changedSince')).toBeNull()
  const sheet = { blank: 'blank', choosesCustomer: false }
  expect(problemField({ code: 'noDueDay' }, sheet)).toBe('dueDay')
  expect(problemField({ code: 'severalTaxes', line: 'one' }, sheet)).toBe('line:one:taxes')
  expect(isOfSettings('xero', { code: 'prepaid' })).toBe(true)
  expect(isOfSettings('xero', { code: 'noDueDay' })).toBe(false)
  expect(isOfSettings('ubl', { code: 'severalTaxes' })).toBe(false)
})

const demo: BooksConnection = {
  state: 'connected',
  books: { id: 'demo', name: 'Demo Company' },
  choices: [],
  chart: {
    accounts: [{ code: '200', name: 'Sales' }],
    taxTypes: [{ type: 'NONE', name: 'Tax Exempt', ratePpm: 0 }],
    readAt: null,
  },
  byName: 'Ann',
  at: null,
}
const due = { ...named, dueDay: dayOf('2026-12-22') }

test('[I23] accounts and taxes that connected books do not have are listed, with a link to the settings', () => {
  const connected = { ...xero, connection: demo }
  expect(stopsExport(aDocument([line], due), connected)).toEqual([])
  const noAccounts = { ...demo, chart: { ...demo.chart, accounts: [] } }
  expect(stopsExport(aDocument([line], due), { ...xero, connection: noAccounts })).toEqual([
    { code: 'unknownAccount', line: 'l1' },
  ])
  const noTaxes = { ...demo, chart: { ...demo.chart, taxTypes: [] } }
  expect(stopsExport(aDocument([line], due), { ...xero, connection: noTaxes })).toEqual([
    { code: 'unknownTaxType', line: 'l1' },
  ])
  for (const code of connectedObstacleCodes) expect(isOfSettings('xero', { code })).toBe(true)
})

test('[I23] a lost or incomplete connection stops every export: no file is written instead', () => {
  for (const state of ['lost', 'choosing'] as const)
    expect(stopsExport(aDocument([line], due), { ...xero, connection: { ...demo, state } })).toEqual([
      { code: 'booksNotConnected' },
    ])
  expect(isOfSettings('xero', { code: 'booksNotConnected' })).toBe(true)
  expect(problemKey('booksNotConnected')).toBe('invoices.problems.booksNotConnected')
})
