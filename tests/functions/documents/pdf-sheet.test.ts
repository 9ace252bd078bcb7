import { newLine } from '@covoice/domain'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { localeOf } from '../../../functions/src/documents/locale-of.ts'
import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { de } from '../../../functions/src/documents/words/de.ts'
import { en } from '../../../functions/src/documents/words/en.ts'
import { tax } from '../../domain/builders.ts'
import { boxesOfPages } from '../../support/pdf/pdf-boxes.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aDocument, someLines } from './a-document.ts'

const saidOf = async (document: Parameters<typeof pdfOf>[0]): Promise<string> =>
  (await wordsOfPages((await pdfOf(document, { logo: null })).bytes)).join(' ')

const charge = { ...newLine('b', { kind: 'charge', unitPriceMillionths: 25_000_000 }), id: 'charge' }
const allowance = {
  ...newLine('c', { kind: 'allowance', description: 'Loyalty', unitPriceMillionths: 10_000_000 }),
  id: 'allowance',
}

test('[F1] the sheet has seller, buyer, dates, lines, totals and payment details, in that order', async () => {
  const said = await saidOf(aDocument({ lines: someLines(1) }))
  expect(said).toBe(
    'Invoice INV-0012 ' +
      'From Bright IT GmbH Invalidenstraße 112 10115 Berlin Germany +49 30 1234567 billing@bright-it.example ' +
      'Tax ID DE123456789 Peppol endpoint 9930:DE123456789 ' +
      'Bill to Northwind Traders Ltd 12 Harbour Road 10115 Dublin Leinster Ireland Ann Murphy ap@northwind.example ' +
      'Tax ID IE6388047V ' +
      'Invoice date Nov 3, 2026 Due date Dec 3, 2026 Terms 30 days PO number PO-4711 Reference 04011000-1234 ' +
      'Contract Managed services Period from Oct 1, 2026 Period to Oct 31, 2026 ' +
      'Description Quantity Price Tax Total ' +
      'Item 0, first Item 0, second 1.5 h 95.50 19% 143.25 ' +
      'Subtotal €143.25 VAT 19% on €143.25 €27.22 Total €170.47 ' +
      'Notes Thank you for working with us. ' +
      'Payment details IBAN DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX Amtsgericht Charlottenburg HRB 12345 ' +
      'INV-0012 · Bright IT GmbH Page 1 of 1',
  )
})

test('[F1] from the subtotal to the amount due, every change of the amount has its row', async () => {
  const lines = [
    ...someLines(1, () => ({ discount: { kind: 'percent', ratePpm: 100_000 } })),
    charge,
    allowance,
  ]
  const said = await saidOf(
    aDocument({
      lines,
      discount: { kind: 'percent', ratePpm: 50_000 },
      prepaidMinor: 1000,
      cashRoundingMinor: 5,
    }),
  )
  expect(said).toContain(
    'Subtotal €128.92 Discount 5% -€6.45 Charge €25.00 Loyalty -€10.00 Net €137.47 ' +
      'VAT 19% on €122.47 €23.27 Total €160.74 Paid already -€10.00 Rounding €0.01 Amount due €150.75',
  )
})

test('[F1] prices that include tax say so, and the tax is shown as a part of the total', async () => {
  const said = await saidOf(aDocument({ lines: someLines(1), pricesIncludeTax: true }))
  expect(said).toContain('Prices include tax Description')
  expect(said).toContain('Subtotal €143.25 Includes VAT 19% on €120.38 €22.87 Total €143.25')
})

test('[F1] a rate in the name of a tax is printed once, a reason for no tax is printed once, and an amount owed to the customer says so', async () => {
  const exempt = tax(0, {
    name: 'Reverse charge',
    category: 'AE',
    exemptionReason: 'Article 196, 2006/112/EC',
  })
  const lines = someLines(3, (index) => ({
    quantityThousandths: -1000,
    taxes: [index === 0 ? tax(19, { name: 'VAT 19 %' }) : exempt],
  }))
  const said = await saidOf(aDocument({ lines }))
  expect(said).toContain('VAT 19 % on -€95.50 -€18.15')
  expect(said.match(/Reverse charge: Article 196, 2006\/112\/EC/g)).toHaveLength(1)
  expect(said).toContain('Credit -€307.65 The total is below zero: the customer gets this amount back.')
})

test('[F1] a price for several units names their number', async () => {
  const lines = someLines(1, () => ({ priceQuantityThousandths: 100_000 }))
  expect(await saidOf(aDocument({ lines }))).toContain('95.50 per 100')
})

test('[F1] an invoice without lines says so', async () => {
  expect(await saidOf(aDocument({ lines: [] }))).toContain('No lines Subtotal €0.00 Total €0.00')
})

test.each(['JPY', 'KWD', 'CHF'])('[F1] amounts have the decimals of %s', async (currency) => {
  const said = await saidOf(aDocument({ currency, lines: someLines(1) }))
  const total = { JPY: '¥170', KWD: 'KWD 170.468', CHF: 'CHF 170.47' }[currency]
  expect(said).toContain(`Total ${total ?? ''} `)
})

test.each([
  ['en', en],
  ['de', de],
])('[F2] the words of the PDF in %s are those of the sheet on screen', (language, words) => {
  const read = (path: string) =>
    JSON.parse(
      readFileSync(new URL(`../../../web/src/languages/${language}/${path}`, import.meta.url), 'utf8'),
    ) as {
      facts: Record<string, string>
      totals: Record<string, string>
      units: Record<string, { short: string }>
    }
  const { facts, totals, units } = read('editor.json')
  const said: Record<string, string> = words
  for (const key of [
    'invoiceDay',
    'dueDay',
    'terms',
    'poNumber',
    'buyerReference',
    'contractName',
    'periodStart',
  ])
    expect(said[key], key).toBe(facts[key])
  for (const key of [
    'subtotal',
    'net',
    'taxOn',
    'taxIncluded',
    'total',
    'credit',
    'prepaid',
    'cashRounding',
    'due',
  ])
    expect(said[key], key).toBe(totals[key])
  for (const [unit, { short }] of Object.entries(units)) expect(said[unit], unit).toBe(short)
})

test('[F2] in German it is German throughout', async () => {
  const said = await saidOf(aDocument({ lines: someLines(1), language: 'de' }))
  expect(said).toContain('Rechnung INV-0012 Von Bright IT GmbH')
  expect(said).toContain('Datum 03.11.2026 Fällig am 03.12.2026 Zahlungsziel 30 Tage')
  expect(said).toContain('Zwischensumme 143,25 € VAT 19 % auf 143,25 € 27,22 € Gesamtbetrag 170,47 €')
  expect(said).toContain('Seite 1 von 1')
})

test.each([
  ['en', 'GB', 'en-GB-u-nu-latn'],
  ['en', 'DE', 'en-u-nu-latn'],
  ['de', 'CH', 'de-CH-u-nu-latn'],
  ['fr-CA', 'US', 'fr-CA-u-nu-latn'],
  ['ar', 'EG', 'ar-EG-u-nu-latn'],
  ['no language', '??', 'en-u-nu-latn'],
])('[F2] a document in %s from %s is formatted by %s', (language, country, locale) => {
  expect(localeOf(language, country)).toBe(locale)
})

test.each(['en', 'he'])('[F16] in %s the decimals of quantities and prices are aligned', async (language) => {
  const numbers = [12_000, 1500, 250, 2_048_000]
  const prices = [42.5, 1249, 0.0275, 8]
  const lines = someLines(4, (index) => ({
    quantityThousandths: numbers[index] ?? 0,
    unitPriceMillionths: Math.round((prices[index] ?? 0) * 1_000_000),
  }))
  const [page] = await boxesOfPages((await pdfOf(aDocument({ language, lines }), { logo: null })).bytes)
  const boxOf = (text: string) => page?.boxes.find((box) => box.text === text) ?? { left: NaN, right: NaN }
  const widthOf = (text: string) => boxOf(text).right - boxOf(text).left
  const digit = (widthOf('2,048') - widthOf('1.5')) / 2
  const point = widthOf('1.5') - 2 * digit
  const beforeDecimals = (text: string) => {
    const decimals = text.split('.')[1]?.length ?? 0
    return boxOf(text).right - decimals * digit - (decimals > 0 ? point : 0)
  }
  for (const column of [
    ['12', '1.5', '0.25', '2,048'],
    ['42.50', '1,249.00', '0.0275', '8.00'],
  ])
    for (const text of column)
      expect(beforeDecimals(text), text).toBeCloseTo(beforeDecimals(column[0] ?? ''), 0)
})

test('[F29] without a period the sheet says that the supply was on the day of the invoice, as the e-invoice does', async () => {
  const lines = someLines(1)
  const none = { periodStartDay: null, periodEndDay: null }
  expect(await saidOf(aDocument({ lines, ...none, language: 'de' }))).toContain('Leistungsdatum 03.11.2026')
  expect(await saidOf(aDocument({ lines, ...none, language: 'en' }))).toContain('Delivery date Nov 3, 2026')
  expect(await saidOf(aDocument({ lines }))).not.toContain('Delivery date')
})

test('[F30] a document whose amount is below zero asks for no payment, and is no Gutschrift in German', async () => {
  const lines = someLines(1, () => ({ quantityThousandths: -1500 }))
  const said = await saidOf(aDocument({ lines, language: 'de' }))
  expect(said).toContain('Guthaben -170,47')
  for (const asked of ['Gutschrift', 'Fällig', 'Zahlungsziel', 'Zahlungsangaben', 'IBAN'])
    expect(said).not.toContain(asked)
})

test.each([
  ['AE', 'de', 'Steuerschuldnerschaft des Leistungsempfängers'],
  ['AE', 'en', 'Reverse charge'],
  ['K', 'de', 'Steuerfreie innergemeinschaftliche Lieferung'],
  ['K', 'fr', 'Livraison intracommunautaire exonérée'],
  ['G', 'en', 'Exempt export'],
  ['O', 'nl', 'Niet aan btw onderworpen'],
] as const)(
  '[F31] the category %s without a reason prints the words of the law in %s',
  async (category, language, words) => {
    const lines = someLines(2, () => ({ taxes: [{ ...tax(0, { category, name: '' }) }] }))
    const said = await saidOf(aDocument({ lines, language }))
    expect(said.split(words)).toHaveLength(2)
  },
)

test('[F2] where words fall back to English, days, numbers and countries do so too', async () => {
  const inCountry = (country: string, language: string) => {
    const document = aDocument({ lines: someLines(1), language })
    const address = { ...document.content.from.address, country }
    return saidOf({
      ...document,
      content: { ...document.content, from: { ...document.content.from, address } },
    })
  }
  const thai = await inCountry('TH', 'th')
  expect(thai).toContain('Thailand')
  expect(thai).toContain('Invoice date Nov 3, 2026')
  const norwegian = await inCountry('NO', 'nb')
  expect(norwegian).toContain('Norway')
  expect(norwegian).toContain('Invoice date Nov 3, 2026')
  expect(norwegian).toContain('Subtotal €143.25')
})

test.each([
  ['CH', 'de', 'UID CHE-123.456.788'],
  ['CH', 'fr', 'IDE CHE-123.456.788'],
  ['LI', 'en', 'UID CHE-123.456.788'],
  ['AU', 'en', 'ABN CHE-123.456.788'],
  ['AT', 'de', 'USt-IdNr. CHE-123.456.788'],
])('[F28] the tax id of a company in %s is labelled in %s as %s', async (country, language, said) => {
  const document = aDocument({ lines: someLines(1), language })
  const { from } = document.content
  const address = { ...from.address, country }
  const content = { ...document.content, from: { ...from, taxId: 'CHE-123.456.788', address } }
  expect(await saidOf({ ...document, content })).toContain(said)
})
