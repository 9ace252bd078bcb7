import type { InvoiceContent } from '@covoice/domain'
import { expect, test } from 'vitest'
import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { paperOf } from '../../../functions/src/documents/pdf/paper.ts'
import { tax } from '../../domain/builders.ts'
import { boxesOfPages, collisions } from '../../support/pdf/pdf-boxes.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aDocument, someLines } from './a-document.ts'

const plain = { logo: null }
const pagesOf = async (document: Parameters<typeof pdfOf>[0]): Promise<string[]> =>
  wordsOfPages((await pdfOf(document, plain)).bytes)
const head = 'Description Quantity Price Tax Total'

test.each([1, 25, 200, 1000])(
  '[F3] with %d lines none is lost, and each is whole on its page',
  async (count) => {
    const pages = await pagesOf(aDocument({ lines: someLines(count) }))
    const found = pages.flatMap((page) => [...page.matchAll(/Item (\d+), first Item \1, second 1\.5 h/g)])
    expect(found.map(([, index]) => Number(index))).toEqual(
      Array.from({ length: count }, (_, index) => index),
    )
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      if (page.includes('Item')) expect(page.split(head)).toHaveLength(2)
    }
  },
)

test('[F3] however many lines there are, the totals are together and the last line is with them', async () => {
  for (let count = 8; count <= 40; count++) {
    const pages = await pagesOf(aDocument({ lines: someLines(count), footer: '', notes: '' }))
    const last = pages.find((page) => page.includes('Subtotal')) ?? ''
    expect(last, `${count} lines`).toMatch(new RegExp(`Item ${count - 1}, second .* Subtotal .* Total €`))
    expect(last, `${count} lines`).toContain('IBAN')
  }
})

test('[F3] a line longer than a page begins below the others and continues under the header', async () => {
  const long = Array.from({ length: 100 }, (_, row) => `Row ${row}.`).join('\n')
  const pages = await pagesOf(
    aDocument({ lines: someLines(3, (index) => (index === 1 ? { description: long } : {})) }),
  )
  expect(pages.join(' ').match(/Row \d+\./g)).toEqual(long.split('\n'))
  expect(pages[0]).toContain('Row 0.')
  expect(pages[1]).toContain(`${head} Row`)
})

test('[F3] long notes continue on the next page, below the totals and complete', async () => {
  const notes = Array.from({ length: 120 }, (_, row) => `Note ${row}.`).join('\n')
  const pages = await pagesOf(aDocument({ notes }))
  expect(pages.join(' ').match(/Note \d+\./g)).toEqual(notes.split('\n'))
})

test('[F4] a draft is marked across each page, and named by its reference', async () => {
  const document = aDocument({ numberText: null, lines: someLines(60) })
  const { bytes } = await pdfOf(document, { ...plain, reference: 'X7K2P9' })
  const pages = await wordsOfPages(bytes)
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) {
    expect(page).toContain('DRAFT')
    expect(page).toContain('Draft · X7K2P9 · Bright IT GmbH')
  }
  expect(pages[0]).toContain('Invoice Draft · X7K2P9 From')
})

test('[F4] an issued invoice bears no mark; a draft without a reference is a draft', async () => {
  expect((await pagesOf(aDocument())).join(' ')).not.toMatch(/draft/i)
  expect((await pagesOf(aDocument({ numberText: null }))).join(' ')).toContain('Invoice Draft From')
})

test.each([
  ['DE', 595.28, 841.89],
  ['', 595.28, 841.89],
  ['US', 612, 792],
  ['CA', 612, 792],
  ['MX', 612, 792],
  ['PH', 612, 792],
])('[F9] from %s it is on paper of %d by %d points', async (country, width, height) => {
  expect(paperOf(country)).toMatchObject({ width, height })
  const { from } = aDocument().content
  const document = aDocument({ from: { ...from, address: { ...from.address, country } } })
  const [page] = await boxesOfPages((await pdfOf(document, plain)).bytes)
  expect([page?.width, page?.height]).toEqual([width, height])
})

const { from, to } = aDocument().content
const unbroken = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const crowded: [string, Partial<InvoiceContent>, Parameters<typeof someLines>[1]][] = [
  [
    'long names',
    {
      from: { ...from, name: unbroken },
      to: { ...to, name: `${unbroken} ${unbroken}`, email: `${unbroken}@${unbroken}.example` },
    },
    () => ({ description: unbroken.repeat(4) }),
  ],
  [
    'long references',
    { poNumber: 'PO-'.repeat(60), contractName: unbroken.repeat(3), buyerReference: '0'.repeat(200) },
    undefined,
  ],
  [
    'the largest amounts',
    { currency: 'KWD', prepaidMinor: 9_000_000_000_000, discount: { kind: 'percent', ratePpm: 123_456 } },
    () => ({
      quantityThousandths: 999_999_999,
      unitPriceMillionths: 8_999_999_123_456,
      unit: 'LS',
      taxes: [tax(5), tax(9.975), tax(12.5)],
      discount: { kind: 'amount', amountMinor: 123_456_789 },
    }),
  ],
  [
    'many taxes',
    {},
    (index) => ({
      taxes: [tax((index % 40) + 1, { name: `A levy with quite a long name, number ${index}` })],
    }),
  ],
  ['credits in yen', { currency: 'JPY' }, () => ({ quantityThousandths: -2500 })],
]

test.each(crowded)('[F11] with %s no text runs into another or off the page', async (_, content, known) => {
  for (const language of ['en', 'de', 'ar'])
    expect(
      await collisions(
        (await pdfOf(aDocument({ ...content, language, lines: someLines(45, known) }), plain)).bytes,
      ),
    ).toEqual([])
})
