import { booksMapping, dayOf } from '@covoice/domain'
import { expect, test } from 'vitest'
import { quickBooksDesktopIif } from '../../../functions/src/vendors/quickbooks/quickbooks-desktop-iif.ts'
import { anInvoice, aLine, over, tax } from '../../domain/builders.ts'
import { readIif } from '../../support/iif.ts'
import { aRevision } from './revisions.ts'

const mapping = booksMapping('quickBooksDesktop')
const transactionOf = (...given: Parameters<typeof aRevision>) =>
  readIif(quickBooksDesktopIif([aRevision(...given)], mapping))[0]!

test('[B5] an invoice is a debit of the customer and credits of sales and tax', () => {
  const lines = [
    aLine({ quantityThousandths: 2_000, taxes: [tax(19)] }),
    over(5, { position: 'a1', kind: 'charge' }),
  ]
  const bytes = quickBooksDesktopIif([aRevision(lines, { contractName: 'Care', poNumber: 'PO 7' })], mapping)
  expect(new TextDecoder('windows-1252').decode(bytes).split('\r\n')).toEqual([
    '!TRNS\tTRNSTYPE\tDATE\tACCNT\tNAME\tAMOUNT\tDOCNUM\tMEMO\tDUEDATE\tPONUM\tADDR1\tADDR2\tADDR3\tADDR4',
    '!SPL\tTRNSTYPE\tDATE\tACCNT\tAMOUNT\tDOCNUM\tMEMO\tQNTY\tPRICE\tINVITEM\tTAXABLE\tEXTRA',
    '!ENDTRNS',
    'TRNS\tINVOICE\t11/03/2026\tAccounts Receivable\tNorthwind\t243.00\tINV-0007\tCare\t12/03/2026\tPO 7\tNorthwind\t\t\t',
    'SPL\tINVOICE\t11/03/2026\tSales\t-200.00\tINV-0007\tSupport\t-2\t100.00\tSales\tY\t',
    'SPL\tINVOICE\t11/03/2026\tSales\t-5.00\tINV-0007\tSupport\t-1\t5.00\tSales\tN\t',
    'SPL\tINVOICE\t11/03/2026\tSales Tax Payable\t-38.00\tINV-0007\tVAT 19 %\t\t\tVAT 19 %\tN\tAUTOSTAX',
    'ENDTRNS',
    '',
  ])
})

test('[B5] several taxes are lines of their own, under the item of each', () => {
  const line = aLine({ taxes: [tax(5, { name: 'GST' }), tax(9.975, { name: 'QST' })] })
  const bytes = quickBooksDesktopIif([aRevision([line])], { ...mapping, taxTypes: { vat5: 'GST item' } })
  const [{ splits }] = readIif(bytes) as [ReturnType<typeof transactionOf>]
  expect(splits.map((split) => [split.INVITEM, split.AMOUNT, split.TAXABLE, split.EXTRA])).toEqual([
    ['Sales', '-100.00', 'N', ''],
    ['GST item', '-5.00', 'N', ''],
    ['QST', '-9.98', 'N', ''],
  ])
})

test('[B5] an invoice below zero is a credit memo with all signs reversed', () => {
  const { head, splits } = transactionOf([aLine({ quantityThousandths: -2_000, taxes: [tax(19)] })])
  expect([head.TRNSTYPE, head.AMOUNT]).toEqual(['CREDIT MEMO', '-238.00'])
  expect(splits.map(({ TRNSTYPE, AMOUNT, QNTY, PRICE }) => [TRNSTYPE, AMOUNT, QNTY, PRICE])).toEqual([
    ['CREDIT MEMO', '200.00', '2', '100.00'],
    ['CREDIT MEMO', '38.00', '', ''],
  ])
})

test('[B6] tabs, breaks, quotes and formulas in a text change neither cells nor rows', () => {
  const { splits } = transactionOf([
    aLine({ description: 'a\tb\r\nc "d"' }),
    aLine({ position: 'a1', description: '=1+1' }),
    aLine({ position: 'a2', description: 'ENDTRNS\r\nTRNS\tINVOICE' }),
  ])
  expect(splits.map(({ MEMO }) => MEMO)).toEqual(["a b c 'd'", "'=1+1", 'ENDTRNS TRNS INVOICE'])
})

test('[B6] letters of windows-1252 are its bytes, others question marks', () => {
  const to = { ...anInvoice().to, name: 'Zoë – €' }
  const bytes = quickBooksDesktopIif([aRevision([aLine({ description: 'Łódź 東京' })], { to })], mapping)
  expect(bytes).toContain(0x80)
  expect(bytes).not.toContain(0xc3)
  const [transaction] = readIif(bytes)
  expect(transaction?.head.NAME).toBe('Zoë – €')
  expect(transaction?.splits[0]?.MEMO).toBe('?ód? ??')
})

test('[B5] an invoice without a due day is due at once', () => {
  expect(transactionOf([aLine()], { dueDay: null }).head.DUEDATE).toBe('')
  expect(transactionOf([aLine()], { dueDay: dayOf('2027-01-02') }).head.DUEDATE).toBe('01/02/2027')
})
