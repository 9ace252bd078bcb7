import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { Picture } from '../../../functions/src/documents/document.ts'
import { pdfOf } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { structureOf } from '../../support/pdf/pdf-structure.ts'
import { aDocument, someLines } from './a-document.ts'

const plain = { logo: null }
const opened = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

function picture(type: Picture['type']): Picture {
  const canvas = createCanvas(320, 100)
  const context = canvas.getContext('2d')
  context.fillStyle = '#0d6661'
  context.fillRect(20, 20, 60, 60)
  const bytes = type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg')
  return { type, bytes: new Uint8Array(bytes) }
}

test('[F5] it is tagged from the title to the cells, on every page', async () => {
  const elements = await structureOf((await pdfOf(aDocument({ lines: someLines(30) }), plain)).bytes)
  const of = (role: string) => elements.filter((element) => element.role === role).map(({ text }) => text)
  expect(of('H1')).toEqual(['Invoice INV-0012'])
  expect(of('H2')).toEqual(['From', 'Bill to', 'Notes', 'Payment details'])
  expect(of('TH')).toEqual(
    expect.arrayContaining(['Description', 'Quantity', 'Price', 'Tax', 'Total', 'Subtotal']),
  )
  for (let index = 0; index < 30; index++)
    expect(of('TD').filter((text) => text === `Item ${index}, first Item ${index}, second`)).toHaveLength(1)
  expect(of('TD')).toEqual(expect.arrayContaining(['1.5 h', '95.50', '19%', '143.25']))
  expect(of('P')).toEqual(expect.arrayContaining(['Bright IT GmbH', 'Invoice date Nov 3, 2026']))
  // What every page repeats is decoration: read once, and its numbers not at all.
  expect(of('TH').filter((text) => text === 'Description')).toHaveLength(1)
  expect(elements.filter(({ text }) => text.includes('Page 1 of'))).toEqual([])
})

test('[F5] the file declares PDF/A-3a, its language and its title', async () => {
  const { from } = aDocument().content
  const name = 'Smith & <Sons> (Ōsaka) "Ltd"'
  const { bytes } = await pdfOf(aDocument({ from: { ...from, name }, numberText: 'A&B<1>-0012' }), plain)
  const { info } = await (await opened(bytes)).getMetadata()
  expect(info).toMatchObject({
    Language: 'en',
    Title: 'Invoice A&B<1>-0012',
    Author: name,
    PDFFormatVersion: '1.7',
  })
  const xml = asText(bytes)
  expect(xml).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(xml).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
  expect(xml).toContain('<rdf:li xml:lang="x-default">Invoice A&amp;B&lt;1&gt;-0012</rdf:li>')
  expect(xml).toContain('<rdf:li>Smith &amp; &lt;Sons&gt; (Ōsaka) "Ltd"</rdf:li>')
  const marks = (await (await opened(bytes)).getMarkInfo()) as unknown as Map<string, boolean>
  expect(marks.get('Marked')).toBe(true)
})

test('[F5] words are tagged with their language: German, French, and English in a Swedish document', async () => {
  const languageOf = async (language: string) =>
    (
      (await (await opened((await pdfOf(aDocument({ language }), plain)).bytes)).getMetadata()).info as {
        Language: string
      }
    ).Language
  expect(await languageOf('de-CH')).toBe('de-CH')
  expect(await languageOf('fr')).toBe('fr')
  expect(await languageOf('sv')).toBe('en')
})

test('[F6] the same document gives the same bytes, also with a logo and on many pages', async () => {
  const options = { logo: picture('image/png') }
  const once = await pdfOf(aDocument({ lines: someLines(80) }), options)
  await pdfOf(aDocument({ numberText: null }), plain)
  const again = await pdfOf(aDocument({ lines: someLines(80) }), options)
  expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
})

test('[F6] earlier documents do not affect the bytes, also where glyphs are composed', async () => {
  const withNotes = (notes: string) => pdfOf(aDocument({ notes }), plain)
  await withNotes('شركة Ά Έ Ή')
  const once = await withNotes('إله Α Ε Η')
  expect((await wordsOfPages(once.bytes)).join(' ')).toContain('إله Α Ε Η')
  await withNotes('ةةة Έ')
  expect(Buffer.compare((await withNotes('إله Α Ε Η')).bytes, once.bytes)).toBe(0)
})

test('[F6] documents made in parallel don’t affect each other', async () => {
  const alone = await pdfOf(aDocument({ lines: someLines(40) }), plain)
  const together = await Promise.all(
    Array.from({ length: 5 }, () => pdfOf(aDocument({ lines: someLines(40) }), plain)),
  )
  for (const { bytes } of together) expect(Buffer.compare(bytes, alone.bytes)).toBe(0)
})

test('[F8] it carries the e-invoice along, as an alternative to what is printed', async () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?><rsm:CrossIndustryInvoice>Müller</rsm:CrossIndustryInvoice>'
  const attachment = { name: 'factur-x.xml', xml, profile: 'EN 16931' } as const
  const { bytes } = await pdfOf(aDocument(), { ...plain, attachment })
  const pdf = await opened(bytes)
  const attachments = (await pdf.getAttachments()) as unknown as Map<string, unknown>
  expect([...attachments.keys()]).toEqual(['factur-x.xml'])
  expect(asText((await pdf.getAttachmentContent('factur-x.xml')) as Uint8Array)).toBe(xml)
  const text = asText(bytes)
  expect(text).toContain('/AFRelationship /Alternative')
  expect(text).toContain('/Subtype /text#2Fxml')
  expect(text).toMatch(/\/ModDate \(D:20261103000000Z\)/)
  expect(text).toContain('<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>')
  expect(text).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>')
  expect(text).toContain(
    '<pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>',
  )
})

test.each(['image/png', 'image/jpeg'] as const)(
  '[F10] a logo as %s is drawn, with its name for readers',
  async (type) => {
    const { bytes, logoDrawn } = await pdfOf(aDocument(), { logo: picture(type) })
    expect(logoDrawn).toBe(true)
    const figures = (await structureOf(bytes)).filter(({ role }) => role === 'Figure')
    expect(figures.map(({ alt }) => alt)).toEqual(['Logo of Bright IT GmbH'])
    expect(asText(bytes)).toContain('/Subtype /Image')
  },
)

const whole = picture('image/png')
const damaged = new Uint8Array(whole.bytes)
damaged.fill(7, 60, 120)
test.each([
  ['cut short', { ...whole, bytes: whole.bytes.slice(0, 200) }],
  ['damaged', { ...whole, bytes: damaged }],
  ['empty', { ...whole, bytes: new Uint8Array() }],
  [
    'something else',
    { type: 'image/jpeg', bytes: new Uint8Array(Buffer.from('<svg onload="alert(1)"/>')) } as const,
  ],
])('[F10] a logo that is %s is left out and reported', async (_, logo) => {
  const { bytes, logoDrawn } = await pdfOf(aDocument(), { logo })
  expect(logoDrawn).toBe(false)
  expect((await structureOf(bytes)).filter(({ role }) => role === 'Figure')).toEqual([])
})
