import { expect, test } from 'vitest'
import { facturXOf } from '../../../functions/src/documents/factur-x.ts'
import { pdfOf, pdfOfAll } from '../../../functions/src/documents/pdf/pdf-of.ts'
import { over, tax } from '../../domain/builders.ts'
import { anEInvoice, issued } from '../../support/e-invoice/invoices.ts'
import { qpdfCheck } from '../../support/pdf/qpdf.ts'
import { aDocument, someLines } from './a-document.ts'
import { goldenDocuments } from './golden-documents.ts'

const clean = { code: 0, said: expect.arrayContaining([expect.stringContaining('No syntax')]) as unknown }

test.each(Object.entries(goldenDocuments))(
  '[F23] qpdf finds no fault in the PDF of %s',
  async (_name, documentOf) => {
    expect(await qpdfCheck((await pdfOf(documentOf(), { logo: null })).bytes)).toMatchObject(clean)
  },
)

test('[F23] qpdf finds no fault in a Factur-X file or in several invoices as one PDF; it finds a missing byte', async () => {
  const facturX = await facturXOf(issued(anEInvoice(), [over(100, { taxes: [tax(20)] })]), null)
  expect(await qpdfCheck(facturX)).toMatchObject(clean)
  const prints = [30, 1].map((count) => ({ document: aDocument({ lines: someLines(count) }), logo: null }))
  expect(await qpdfCheck((await pdfOfAll(prints)).bytes)).toMatchObject(clean)
  const damaged = Buffer.concat([facturX.subarray(0, 2_000), facturX.subarray(2_001)])
  expect((await qpdfCheck(damaged)).code).not.toBe(0)
})
