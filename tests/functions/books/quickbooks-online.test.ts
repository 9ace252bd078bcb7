import { booksMapping, dayOf } from '@covoice/domain'
import { expect, test } from 'vitest'
import { quickBooksOnlineCsv } from '../../../functions/src/vendors/quickbooks/quickbooks-online-csv.ts'
import { anInvoice, aLine, over, tax } from '../../domain/builders.ts'
import { csvRecords, readCsv } from '../../support/csv.ts'
import { aRevision } from './revisions.ts'

const mapping = booksMapping('quickBooksOnline')
const rowsOf = (...given: Parameters<typeof aRevision>) =>
  csvRecords(quickBooksOnlineCsv([aRevision(...given)], mapping))
const figures = (row?: Record<string, string>) =>
  row && [row.ItemQuantity, row.ItemRate, row['*ItemAmount'], row.ItemDescription]

test('[B1] a row has the invoice, the line and its tax under the columns of the import', () => {
  const line = aLine({ quantityThousandths: 2_500, unitPriceMillionths: 80_000_000, taxes: [tax(19)] })
  expect(rowsOf([line], { poNumber: 'PO 7', periodEndDay: dayOf('2026-10-31') })).toEqual([
    {
      '*InvoiceNo': 'INV-0007',
      '*Customer': 'Northwind',
      '*InvoiceDate': '11/03/2026',
      '*DueDate': '12/03/2026',
      Terms: '',
      Location: '',
      Memo: 'PO 7',
      'Item(Product/Service)': 'Services',
      ItemDescription: 'Support',
      ItemQuantity: '2.5',
      ItemRate: '80.00',
      '*ItemAmount': '200.00',
      '*ItemTaxCode': 'VAT 19 %',
      ItemTaxAmount: '38.00',
      Currency: 'EUR',
      'Service Date': '10/31/2026',
    },
  ])
})

test('[B2] a price that the format can not write is replaced by one that gives the amount, and the description states the invoice’s own', () => {
  const [row] = rowsOf([aLine({ quantityThousandths: 3_000, unitPriceMillionths: 33_333_333 })])
  expect(figures(row)).toEqual(['3', '33.33333', '100.00', 'Support (3 × 33.333333)'])
})

test('[B2] a price for a hundred becomes a price for one where that is exact', () => {
  const per = {
    quantityThousandths: 250_000,
    unitPriceMillionths: 12_500_000,
    priceQuantityThousandths: 100_000,
  }
  const [row] = rowsOf([aLine(per)])
  expect(figures(row)).toEqual(['250', '0.125', '31.25', 'Support'])
})

test('[B2] where no price gives the amount, the line is one unit at the amount', () => {
  const many = { quantityThousandths: 999_999_999, unitPriceMillionths: 1_234_567 }
  const [row] = rowsOf([aLine(many)])
  expect(figures(row)).toEqual(['1', '1234567.00', '1234567.00', 'Support (999999.999 × 1.234567)'])
})

test('[B2] a line’s discount is included in its price, and the description states it', () => {
  const [percent, amount] = rowsOf([
    aLine({ quantityThousandths: 2_000, discount: { kind: 'percent', ratePpm: 125_000 } }),
    aLine({ position: 'a1', description: '', discount: { kind: 'amount', amountMinor: 1 } }),
  ])
  expect(figures(percent)).toEqual(['2', '87.50', '175.00', 'Support (2 × 100.00 - 12.5%)'])
  expect(figures(amount)).toEqual(['1', '99.99', '99.99', '(1 × 100.00 - 0.01)'])
})

test('[B3] the discount is a line for each tax, with the share that the calculator took', () => {
  const lines = [
    over(70, { taxes: [tax(19)] }),
    over(20, { position: 'a1', taxes: [tax(7)] }),
    over(10, { position: 'a2' }),
    over(5, { position: 'a3', kind: 'charge', description: 'Shipping', taxes: [tax(19)] }),
    over(4, { position: 'a4', kind: 'allowance', description: 'Bonus', taxes: [tax(7)] }),
  ]
  const rows = rowsOf(lines, { discount: { kind: 'amount', amountMinor: 1_001 } })
  expect(
    rows.map((row) => [row.ItemDescription, row['*ItemAmount'], row['*ItemTaxCode'], row.ItemTaxAmount]),
  ).toEqual([
    ['Support', '70.00', 'VAT 19 %', '13.30'],
    ['Support', '20.00', 'VAT 7 %', '1.40'],
    ['Support', '10.00', 'No VAT', '0.00'],
    ['Shipping', '5.00', 'VAT 19 %', '0.95'],
    ['Bonus', '-4.00', 'VAT 7 %', '-0.28'],
    ['Discount', '-1.00', 'No VAT', '0.00'],
    ['Discount', '-7.01', 'VAT 19 %', '-1.33'],
    ['Discount', '-2.00', 'VAT 7 %', '-0.14'],
  ])
})

test('[B3] the remainder of rounding the tax once goes to the lines that rounding reduced most', () => {
  const taxesOf = (...amounts: number[]) =>
    rowsOf(amounts.map((amount, index) => over(amount, { position: `a${index}`, taxes: [tax(20)] }))).map(
      (row) => row.ItemTaxAmount,
    )
  expect(taxesOf(100, 0.12, 0.12)).toEqual(['20.00', '0.03', '0.02'])
  expect(taxesOf(0.03, 100, 0.03)).toEqual(['0.00', '20.00', '0.01'])
})

test('[B3] prices with tax are net in the file, and the tax is beside them', () => {
  const [row] = rowsOf([over(119, { quantityThousandths: 2_000, taxes: [tax(19)] })], {
    pricesIncludeTax: true,
  })
  expect(figures(row)).toEqual(['2', '100.00', '200.00', 'Support (2 × 119.00)'])
  expect(row?.ItemTaxAmount).toBe('38.00')
})

test('[B3] where the import has no taxes, they are lines below, also several of one line', () => {
  const line = aLine({ taxes: [tax(5, { name: 'State' }), tax(2, { name: 'City' }), tax(0)] })
  const invoice = aRevision([line, over(10, { position: 'a1' })])
  const rows = csvRecords(quickBooksOnlineCsv([invoice], { ...mapping, taxItem: 'Sales tax' }))
  expect(
    rows.map((row) => [
      row['Item(Product/Service)'],
      row.ItemDescription,
      row['*ItemAmount'],
      row['*ItemTaxCode'],
      row.ItemTaxAmount,
    ]),
  ).toEqual([
    ['Services', 'Support', '100.00', '', ''],
    ['Services', 'Support', '10.00', '', ''],
    ['Sales tax', 'City', '2.00', '', ''],
    ['Sales tax', 'State', '5.00', '', ''],
  ])
})

test('[B6] a customer called like a formula, letters of any script and several lines come through', () => {
  const to = { ...anInvoice().to, name: '=Zoë & 東京, Ltd' }
  const [row] = rowsOf([aLine({ description: 'Día 1\n"naïve" 🎉' })], { to })
  expect(row?.['*Customer']).toBe("'=Zoë & 東京, Ltd")
  expect(row?.ItemDescription).toBe('Día 1\n"naïve" 🎉')
})

test('[B8] an import takes 100 invoices', () => {
  const some = Array.from({ length: 100 }, (_, index) => aRevision([aLine()], {}, `INV-${index}`))
  expect(readCsv(quickBooksOnlineCsv(some, mapping))).toHaveLength(101)
  expect(() => quickBooksOnlineCsv([...some, aRevision([aLine()])], mapping)).toThrow('100 invoices')
})
