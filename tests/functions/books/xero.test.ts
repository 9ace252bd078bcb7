import { booksMapping } from '@covoice/domain'
import { expect, test } from 'vitest'
import { xeroCsv } from '../../../functions/src/vendors/xero/xero-csv.ts'
import { anInvoice, aLine, over, tax } from '../../domain/builders.ts'
import { csvRecords, readCsv } from '../../support/csv.ts'
import { aRevision } from './revisions.ts'

const mapping = booksMapping('xero')
const rowsOf = (...given: Parameters<typeof aRevision>) => csvRecords(xeroCsv([aRevision(...given)], mapping))
const figures = (row?: Record<string, string>) =>
  row && [row['*Quantity'], row['*UnitAmount'], row.Discount, row['*Description']]

test('[B1] the columns are those of Xero’s template, and the asterisks say which it needs', () => {
  const address = { street: '1 Main St', city: 'Leeds', region: 'Yorks', postcode: 'LS1', country: 'GB' }
  const to = { ...anInvoice().to, email: 'pay@northwind.example', address }
  const text = xeroCsv([aRevision([aLine({ taxes: [tax(20)] })], { to, poNumber: 'PO 7' })], mapping)
  expect(text.split('\r\n')).toEqual([
    '*ContactName,EmailAddress,POAddressLine1,POAddressLine2,POAddressLine3,POAddressLine4,POCity,PORegion,POPostalCode,POCountry,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,InventoryItemCode,*Description,*Quantity,*UnitAmount,Discount,*AccountCode,*TaxType,TrackingName1,TrackingOption1,TrackingName2,TrackingOption2,Currency,BrandingTheme',
    'Northwind,pay@northwind.example,1 Main St,,,,Leeds,Yorks,LS1,GB,INV-0007,PO 7,03/11/2026,03/12/2026,,Support,1,100.00,,200,VAT 20 %,,,,,EUR,',
    '',
  ])
})

test('[B2] percent off has its column, and a fixed amount off is in the price', () => {
  const [percent, amount, fine] = rowsOf([
    aLine({ quantityThousandths: 2_000, discount: { kind: 'percent', ratePpm: 125_000 } }),
    aLine({ position: 'a1', discount: { kind: 'amount', amountMinor: 250 } }),
    aLine({ position: 'a2', discount: { kind: 'percent', ratePpm: 33_333 } }),
  ])
  expect(figures(percent)).toEqual(['2', '100.00', '12.5', 'Support'])
  expect(figures(amount)).toEqual(['1', '97.50', '', 'Support (1 × 100.00 - 2.50)'])
  expect(figures(fine)).toEqual(['1', '96.67', '', 'Support (1 × 100.00 - 3.3333%)'])
})

test('[B2] a price has four decimals at most', () => {
  const [row] = rowsOf([aLine({ quantityThousandths: 3_000, unitPriceMillionths: 1_234_567 })])
  expect(figures(row)).toEqual(['3', '1.2333', '', 'Support (3 × 1.234567)'])
})

test('[B4] lines whose taxes Xero adds up to the calculator’s stay as they are', () => {
  const rows = rowsOf([over(10, { taxes: [tax(20)] }), over(20, { position: 'a1', taxes: [tax(20)] })])
  expect(rows.map(figures)).toEqual([
    ['1', '10.00', '', 'Support'],
    ['1', '20.00', '', 'Support'],
  ])
})

test('[B4] lines with a tax that Xero would round differently are merged into one line that describes them all', () => {
  // Xero's own example: 15 % of 25.06, 25.61 and 25.63 is 11.44 by the line and 11.45 together.
  const prices = [25.06, 25.61, 25.63]
  const lines = prices.map((price, index) => over(price, { position: `a${index}`, taxes: [tax(15)] }))
  const untaxed = over(5, { position: 'a9', description: 'Stamps' })
  expect(rowsOf([...lines, untaxed]).map(figures)).toEqual([
    [
      '1',
      '76.30',
      '',
      'Support (1 × 25.06 = 25.06)\nSupport (1 × 25.61 = 25.61)\nSupport (1 × 25.63 = 25.63)',
    ],
    ['1', '5.00', '', 'Stamps'],
  ])
  expect(rowsOf(lines, { taxRounding: 'perLine' })).toHaveLength(3)
})

test('[B4] with tax rounded per line, a discount that Xero would tax differently is included in the lines', () => {
  const lines = [over(0.13, { taxes: [tax(20)] }), over(0.13, { position: 'a1', taxes: [tax(20)] })]
  const discount = { kind: 'amount', amountMinor: 2 } as const
  const rows = rowsOf(lines, { discount, taxRounding: 'perLine' })
  expect(rows.map(figures)).toEqual([
    ['1', '0.12', '', 'Support (1 × 0.13)\nDiscount -0.01'],
    ['1', '0.12', '', 'Support (1 × 0.13)\nDiscount -0.01'],
  ])
})

test('[B8] an import takes 500 invoices, and those with tax in their prices by themselves', () => {
  const some = Array.from({ length: 500 }, (_, index) => aRevision([aLine()], {}, `INV-${index}`))
  expect(readCsv(xeroCsv(some, mapping))).toHaveLength(501)
  expect(() => xeroCsv([...some, aRevision([aLine()])], mapping)).toThrow('500 invoices')
  expect(() => xeroCsv([aRevision([]), aRevision([], { pricesIncludeTax: true })], mapping)).toThrow(
    'two files',
  )
})

test('[B11] a street of several lines has a line each, and what exceeds four shares the last', () => {
  const lines = (street: string) => {
    const { to } = anInvoice()
    const [row] = rowsOf([aLine()], { to: { ...to, address: { ...to.address, street } } })
    return [1, 2, 3, 4].map((at) => row?.[`POAddressLine${at}`])
  }
  expect(lines('c/o Ann Lee\nUnit 4\r\n1 Main St')).toEqual(['c/o Ann Lee', 'Unit 4', '1 Main St', ''])
  expect(lines('1 Main St')).toEqual(['1 Main St', '', '', ''])
  expect(lines('a\nb\nc\nd\n\ne')).toEqual(['a', 'b', 'c', 'd, e'])
})
