import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvText } from '../../../functions/src/documents/books/csv.ts'
import { plainDecimal } from '../../../functions/src/documents/books/plain-decimal.ts'
import { readCsv } from '../../support/csv.ts'

test('[B6] cells with commas, quotes, breaks or blanks at their ends are quoted, others are not', () => {
  expect(csvText([['plain', 'a, b', 'said "yes"', 'two\nlines', ' led', '']])).toBe(
    'plain,"a, b","said ""yes""","two\nlines"," led",\r\n',
  )
})

test('[B6] any text stays one cell and reads back unchanged', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r]/.test(text))
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(rows, (given) => {
      expect(readCsv(csvText(given))).toEqual(given)
    }),
  )
})

test.each(['=1+1', '+49 30', '-5.00', '@SUM(A1)', '\t=1', '\r=1'])(
  '[B6] the text %j is no formula in a spreadsheet',
  (text) => expect(readCsv(csvText([[text]]))).toEqual([[`'${text}`]]),
)

test('[B6] a number stays a number, below zero too', () => {
  expect(csvText([[{ decimal: '-5.00' }, { decimal: '1000' }]])).toBe('-5.00,1000\r\n')
})

test('[B6] a file begins with its first column, without a byte order mark', () => {
  expect(new TextEncoder().encode(csvText([['*InvoiceNo']]))[0]).toBe('*'.charCodeAt(0))
})

test('[B2] decimals are written without trailing zeros', () => {
  expect(plainDecimal(1500, 3)).toBe('1.5')
  expect(plainDecimal(-500, 3)).toBe('-0.5')
  expect(plainDecimal(2000, 3)).toBe('2')
  expect(plainDecimal(1_000_000, 6, 2)).toBe('1.00')
  expect(plainDecimal(1_234_560, 6, 2)).toBe('1.23456')
  expect(plainDecimal(100n, 0)).toBe('100')
})
