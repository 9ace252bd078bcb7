import { expect, test } from 'vitest'
import { pdfOfAll } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aDocument, someLines } from './a-document.ts'

test('[F12] several invoices are one PDF in their order, each with its own page numbers', async () => {
  const prints = [
    { document: aDocument({ numberText: 'INV-1', lines: someLines(60) }), logo: null },
    { document: aDocument({ numberText: 'INV-2', language: 'de' }), logo: null },
    { document: aDocument({ numberText: null }), logo: null, reference: 'ABC123' },
  ]
  const { bytes, pages } = await pdfOfAll(prints)
  const said = await wordsOfPages(bytes)
  expect(said).toHaveLength(pages)
  const firsts = said.findIndex((words) => words.includes('INV-2'))
  expect(said[0]).toContain(`Page 1 of ${firsts}`)
  expect(said[firsts - 1]).toContain(`Page ${firsts} of ${firsts}`)
  expect(said[firsts]).toContain('Seite 1 von 1')
  expect(said[firsts]).not.toContain('DRAFT')
  expect(said.at(-1)).toContain('DRAFT')
  const again = await pdfOfAll(prints)
  expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
})
