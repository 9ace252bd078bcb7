import { expect, test } from 'vitest'
import { pageWords } from '../../../functions/src/documents/page/words/page-words.ts'
import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { documentWords } from '../../../functions/src/documents/words/words-of.ts'
import { startingTaxes } from '../../../functions/src/organisations/starting-taxes.ts'
import { invoiceLanguages } from '../../../web/src/customers/invoice-languages.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aDocument, someLines } from './a-document.ts'

const languages = Object.keys(documentWords)
const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()

/** What is the same word in English and in that language, or a sign in both. */
const shared = /^(\{name\}: \{reason\}|\{title\}.*|h|min|km|m|m²|kg|l|GB|IBAN|BIC)$/
const loans: Record<string, string[]> = {
  es: ['Total', 'Subtotal'],
  fr: ['Total', 'Question', 'Questions'],
  it: ['per {quantity}'],
  nl: ['Contract', 'per {quantity}'],
  pt: ['Total', 'Subtotal'],
}

test.each(languages)(
  '[F2] in %s every word is there, with the same places for values and none in English',
  (language) => {
    for (const all of [documentWords, pageWords] as const) {
      const english: Record<string, string> = all.en ?? {}
      const own: Record<string, string> = all[language] ?? {}
      expect(Object.keys(own)).toEqual(Object.keys(english))
      for (const [key, text] of Object.entries(own)) {
        expect(text, key).not.toBe('')
        expect(placeholders(text), key).toEqual(placeholders(english[key] ?? ''))
        if (language === 'en' || shared.test(text) || loans[language]?.includes(text)) continue
        expect(text, key).not.toBe(english[key])
      }
    }
  },
)

test.each(languages)(
  '[F2] a PDF in %s is read back with its title, its days and its total',
  async (language) => {
    const words = documentWords[language]
    const lines = someLines(1, () => ({ unit: 'DAY' }))
    const { bytes, missing } = await pdfOf(aDocument({ language, lines }), { logo: null })
    const said = (await wordsOfPages(bytes)).join(' ')
    expect(missing).toEqual([])
    for (const word of [
      'title',
      'from',
      'to',
      'invoiceDay',
      'description',
      'lineTotal',
      'DAY',
      'bankDetails',
    ] as const)
      expect(said).toContain(words?.[word])
    expect(said).toMatch(new RegExp(`${words?.total ?? ''} \\W*170[.,]47`))
    if (language !== 'en') expect(said).not.toMatch(/\b(Invoice|Bill to|Due date|Quantity|Tax|Amount|of 1)\b/)
  },
)

test.each(languages)('[F4] a draft in %s says so across its page', async (language) => {
  const { bytes, missing } = await pdfOf(aDocument({ language, numberText: null }), { logo: null })
  expect(missing).toEqual([])
  expect((await wordsOfPages(bytes)).join(' ')).toContain(documentWords[language]?.draftMark)
})

test('[F2] each language with words is offered to customers', () => {
  expect(invoiceLanguages('en').map(({ value }) => value)).toEqual(expect.arrayContaining(languages))
})

test('[F2] in Swedish, without words yet, words, numbers and days are English', async () => {
  const { bytes } = await pdfOf(aDocument({ lines: someLines(1), language: 'sv' }), { logo: null })
  const said = (await wordsOfPages(bytes)).join(' ')
  expect(said).toContain('Invoice date Nov 3, 2026')
  expect(said).toContain('Total €170.47')
})

test.each([
  ['en', 'Reverse charge'],
  ['de', 'Steuerschuldnerschaft des Leistungsempfängers'],
  ['fr', 'Autoliquidation'],
  ['es', 'Inversión del sujeto pasivo'],
  ['it', 'Inversione contabile'],
  ['nl', 'Btw verlegd'],
  ['pt', 'IVA – autoliquidação'],
  ['pl', 'Odwrotne obciążenie'],
])('[F18] in %s the default reverse charge tax is called %s', async (language, name) => {
  const reverseCharge = startingTaxes('DE').find(({ category }) => category === 'AE')
  if (!reverseCharge) throw new Error('No tax for reverse charge')
  const { id, ...tax } = reverseCharge
  const said = async (known: Partial<typeof tax>) => {
    const taxes = [{ ...tax, tax: id, ...known }]
    const { bytes } = await pdfOf(aDocument({ language, lines: someLines(1, () => ({ taxes })) }), {
      logo: null,
    })
    return (await wordsOfPages(bytes)).join(' ')
  }
  expect((await said({})).split(name)).toHaveLength(3)
  expect(await said({ exemptionReason: 'Reverse charge, article 196' })).toContain(
    'Reverse charge, article 196',
  )
})
