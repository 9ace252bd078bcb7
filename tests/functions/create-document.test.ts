import {
  calls,
  fileChunkPath,
  filePath,
  invoicePath,
  parseRevision,
  reference,
  revisionPath,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { readFile } from '../../functions/src/files/read-file.ts'
import { documentId } from '../../functions/src/files/stored-document.ts'
import { createDocument } from '../../functions/src/invoices/create-document.ts'
import { booksFileFormats } from '../../functions/src/vendors/accounting-software.ts'
import * as v from 'valibot'
import { tax } from '../domain/builders.ts'
import { anEInvoice } from '../support/e-invoice/invoices.ts'
import { wordsOfPages } from '../support/pdf/pdf.ts'
import { aCaller, aDraft, aMember, anOrganisation, setStatus } from './builders.ts'
import { db } from './direct.ts'
import { Typist, begin, store, waiting } from './texts/typist.ts'

type Asked = Partial<v.InferInput<typeof calls.createDocument.schema>>

const make = (
  org: string,
  caller: Parameters<typeof createDocument>[1],
  asked: Asked & { invoices: string[] },
) =>
  createDocument(
    v.parse(calls.createDocument.schema, { org, format: 'pdf', revision: null, ...asked }),
    caller,
    { db, booksFileFormats },
  )

const wordsIn = async (base64: string) => (await wordsOfPages(Buffer.from(base64, 'base64'))).join(' ')

test('[F13] a draft is marked as a draft, except in the preview before sending', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  const draft = await make(org, owner, { invoices: [invoice] })
  expect(draft.name).toBe('draft.pdf')
  expect(await wordsIn(draft.base64)).toContain('DRAFT')
  expect(await wordsIn(draft.base64)).toContain(reference(invoice))
  const preview = await wordsIn((await make(org, owner, { invoices: [invoice], preview: true })).base64)
  expect(preview).not.toContain('DRAFT')
  expect(preview).toContain('given on sending')
})

test('[F13] an edited invoice is a draft under its number, and its revisions do not change', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  await setStatus(org, owner, invoice, 'sent')
  await setStatus(org, owner, invoice, { status: 'draft', reason: 'typo' })
  const draft = await make(org, owner, { invoices: [invoice] })
  expect(draft.name).toBe('draft INV-0001.pdf')
  expect(await wordsIn(draft.base64)).toContain('DRAFT')
  const first = await make(org, owner, { invoices: [invoice], revision: 1 })
  expect(first.name).toBe('INV-0001.pdf')
  expect(await wordsIn(first.base64)).not.toContain('DRAFT')
})

test('[F13] a document is refused to a member who may not read the invoice or reach its customer', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { customer: 'northwind' })
  const limited = await aMember(org, 'biller', ['northwind'])
  const asked = { invoices: [invoice] }
  await expect(make(org, limited, asked)).resolves.toMatchObject({ type: 'application/pdf' })
  for (const stranger of [
    aCaller(),
    await aMember(org, 'technician'),
    await aMember(org, 'biller', ['contoso']),
    (await anOrganisation()).owner,
  ])
    await expect(make(org, stranger, asked)).rejects.toThrow('notAllowed')
  // a member limited to the next customer may not read what was issued to the first one
  await setStatus(org, owner, invoice, 'sent')
  await db.doc(invoicePath(org, invoice)).update({ customer: 'contoso' })
  const next = await aMember(org, 'biller', ['contoso'])
  await expect(make(org, next, { ...asked, revision: 1 })).rejects.toThrow('notAllowed')
})

test('[F13] an export of a draft and a document of no invoice are refused with the reason', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  await expect(make(org, owner, { invoices: [invoice], format: 'ubl' })).rejects.toThrow('notIssued')
  await expect(make(org, owner, { invoices: ['nowhere'] })).rejects.toThrow('invoiceUnknown')
  await expect(make(org, owner, { invoices: [invoice], revision: 7 })).rejects.toThrow('invoiceUnknown')
  await setStatus(org, owner, invoice, 'sent')
  await expect(make(org, owner, { invoices: [invoice], format: 'ubl' })).rejects.toThrow('cantBeCarried')
})

test('[F13] what a draft was typed is merged only for a member who may see it, and not for an export', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { customer: 'northwind', notes: 'Thanks' })
  const place = { org, invoice }
  await begin(place, 'notes', 'Thanks')
  await store(place, new Typist({ notes: 'Thanks' }).type('notes', 0, 'Sincerest ').update())
  const limited = await aMember(org, 'biller', ['contoso'])
  await expect(make(org, limited, { invoices: [invoice] })).rejects.toThrow('notAllowed')
  for (const format of ['ubl', 'xero'] as const)
    await expect(make(org, owner, { invoices: [invoice], format })).rejects.toThrow('notIssued')
  expect(await waiting(place)).toBe(1)
  const { base64 } = await make(org, owner, { invoices: [invoice] })
  expect(await wordsIn(base64)).toContain('Sincerest Thanks')
  expect(await waiting(place)).toBe(0)
})

test('[F12] several invoices are one file', async () => {
  const { org, owner } = await anOrganisation()
  const invoices = [await aDraft(org, owner), await aDraft(org, owner)]
  for (const invoice of invoices) await setStatus(org, owner, invoice, 'sent')
  const { name, base64 } = await make(org, owner, { invoices })
  expect(name).toBe('invoices.pdf')
  const words = await wordsIn(base64)
  expect(words).toContain('INV-0001')
  expect(words).toContain('INV-0002')
})

test('[F25] the PDF of a revision is made once and stays the same, whatever the logo becomes', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  await setStatus(org, owner, invoice, 'sent')
  const asked = { invoices: [invoice], revision: 1 }
  const [first, second] = await Promise.all([make(org, owner, asked), make(org, owner, asked)])
  const stored = await readFile(db, org, documentId({ invoice, revision: 1 }))
  expect(Buffer.from(stored!.bytes).toString('base64')).toBe(first.base64)
  expect(second.base64).toBe(first.base64)
  await db
    .doc(fileChunkPath(org, documentId({ invoice, revision: 1 }), 0))
    .set({ bytes: Buffer.from('stored') })
  const again = await make(org, owner, asked)
  expect(Buffer.from(again.base64, 'base64').toString()).toBe('stored')
})

test('[F25] an e-invoice in a PDF is made once too, beside the PDF of the same revision', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, {
    ...anEInvoice({ customer: null }),
    lines: [{ taxes: [tax(20)] }],
  })
  await setStatus(org, owner, invoice, 'sent')
  const asked = { invoices: [invoice], revision: 1, format: 'facturX' as const }
  const [first, second] = await Promise.all([make(org, owner, asked), make(org, owner, asked)])
  expect(second.base64).toBe(first.base64)
  const [hybrid, pdf] = await Promise.all(
    (['facturX', 'pdf'] as const).map((kind) =>
      readFile(db, org, documentId({ invoice, revision: 1, kind })),
    ),
  )
  expect(Buffer.from(hybrid!.bytes).toString('base64')).toBe(first.base64)
  expect(pdf).toBeNull()
  const part = db.doc(fileChunkPath(org, documentId({ invoice, revision: 1, kind: 'facturX' }), 0))
  await part.set({ bytes: Buffer.from('stored') })
  const again = await make(org, owner, asked)
  expect(Buffer.from(again.base64, 'base64').toString()).toBe('stored')
  const printed = await make(org, owner, { ...asked, format: 'pdf' })
  expect(Buffer.from(printed.base64, 'base64').toString('latin1')).toContain('%PDF')
  expect(printed.base64).not.toBe(first.base64)
})

const breaks = { lines: Array.from({ length: 30 }, () => ({ description: '\n'.repeat(10_000) })) }

test('[F35] a draft with more text than an instance can draw is refused before it is drawn, also when it is sent', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, breaks)
  for (const preview of [false, true]) {
    const asked = make(org, owner, { invoices: [invoice], preview })
    await expect(asked).rejects.toMatchObject({ details: { problem: 'tooLongToPrint' } })
  }
  expect(await setStatus(org, owner, invoice, 'sent')).toMatchObject({ problem: 'tooLongToPrint' })
})

test('[F35] several invoices that are too long together are refused as one PDF, and each is still made', async () => {
  const { org, owner } = await anOrganisation()
  const lines = [{ description: '\n'.repeat(9_000) }, { description: '\n'.repeat(9_000) }]
  const invoices: string[] = []
  for (let count = 0; count < 3; count += 1) invoices.push(await aDraft(org, owner, { lines }))
  await expect(make(org, owner, { invoices })).rejects.toThrow('tooLongToPrint')
  const [one = ''] = invoices
  await expect(make(org, owner, { invoices: [one] })).resolves.toMatchObject({ type: 'application/pdf' })
})

test('[F35] a long revision of an earlier release is refused where it was not drawn, and handed out where it was', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  await setStatus(org, owner, invoice, 'sent')
  const asked = { invoices: [invoice], revision: 1 }
  const { base64 } = await make(org, owner, asked)
  const stored = db.doc(revisionPath(org, invoice, 1))
  const { lines } = parseRevision((await stored.get()).data())
  const long = lines.map((line) => ({ ...line, description: '\n'.repeat(30_000) }))
  await stored.update({ lines: long })
  expect((await make(org, owner, asked)).base64).toBe(base64)
  await db.doc(filePath(org, documentId({ invoice, revision: 1 }))).delete()
  await expect(make(org, owner, asked)).rejects.toThrow('tooLongToPrint')
})
