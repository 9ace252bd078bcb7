import { inflateRawSync } from 'node:zlib'
import { dayOf, historyPath, linePath, settingsPath, type BooksFormat } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../functions/src/caller.ts'
import { createDocument } from '../../functions/src/invoices/create-document.ts'
import { booksFileFormats } from '../../functions/src/vendors/accounting-software.ts'
import { aDraft, aMember, anOrganisation, ask, headerOf, setStatus } from './builders.ts'
import { db, documentsIn } from './direct.ts'

/** An organisation whose books are kept in a software, and a draft of it that every software takes. */
async function anExporter(software: BooksFormat | null = 'xero', booksMapping: object = {}) {
  const { org, owner } = await anOrganisation()
  await db.doc(settingsPath(org, 'invoice')).update({ accountingSoftware: software, booksMapping })
  return { org, owner, invoice: await aDraft(org, owner, { dueDay: dayOf('2026-12-02') }) }
}

async function toBooks(org: string, by: { uid: string }, invoice: string, format: BooksFormat = 'xero') {
  return (await ask(org, by, { kind: 'export', invoices: [invoice], format }))[invoice]
}

async function fileOf(org: string, by: Caller, invoices: string[], format: BooksFormat = 'xero') {
  const request = { org, invoices, format, revision: null, preview: false }
  const { name, type, base64 } = await createDocument(request, by, { db, booksFileFormats })
  return { name, type, bytes: Buffer.from(base64, 'base64') }
}

async function entriesOf(org: string, invoice: string) {
  const entries = Object.values(await documentsIn(historyPath(org, invoice)))
  return entries.filter(({ kind }) => kind === 'exported')
}

describe('exporting to the accounting software', () => {
  test('[I1] exporting issues a draft and makes it Exported with its file; repeating the command changes nothing more', async () => {
    const { org, owner, invoice } = await anExporter()
    expect(await toBooks(org, owner, invoice)).toEqual({
      outcome: 'done',
      status: 'exported',
      numberText: 'INV-0001',
    })
    const header = await headerOf(org, invoice)
    expect(header).toMatchObject({ status: 'exported', content: 'frozen', number: 1, revision: 1 })
    expect(header.exportedAt).toBeInstanceOf(Timestamp)
    expect(await entriesOf(org, invoice)).toMatchObject([
      { by: owner.uid, cause: 'export', from: 'draft', to: 'exported', revision: 1, numberText: 'INV-0001' },
    ])
    const { name, type, bytes } = await fileOf(org, owner, [invoice])
    expect([name, type]).toEqual(['INV-0001.csv', 'text/csv'])
    expect(bytes.toString()).toContain('INV-0001')
  })

  test('[I1] a second export is recorded in the history, and keeps the number and the day of the first', async () => {
    const { org, owner, invoice } = await anExporter()
    await toBooks(org, owner, invoice)
    const before = await headerOf(org, invoice)
    expect(await toBooks(org, await aMember(org, 'biller'), invoice)).toMatchObject({ outcome: 'done' })
    expect(await headerOf(org, invoice)).toMatchObject({
      ...{ status: 'exported', revision: 1, number: before.number },
      exportedAt: before.exportedAt,
    })
    expect(await entriesOf(org, invoice)).toHaveLength(2)
  })

  test('[I1] exporting finishes an edit: the next revision is exported', async () => {
    const { org, owner, invoice } = await anExporter()
    await setStatus(org, owner, invoice, 'sent')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(linePath(org, invoice, 'line0')).update({ description: 'More support' })
    expect(await toBooks(org, owner, invoice)).toMatchObject({ outcome: 'done', status: 'exported' })
    expect(await headerOf(org, invoice)).toMatchObject({ content: 'frozen', revision: 2, statusBefore: null })
    expect((await fileOf(org, owner, [invoice])).bytes.toString()).toContain('More support')
  })

  test.each([
    ['sent', {}, 'exported'],
    ['paid', { day: '2026-11-03' }, 'paid'],
    ['refunded', { day: '2026-11-03' }, 'refunded'],
  ] as const)('[I2] an invoice that is %s becomes %o %s, with its mark', async (status, more, after) => {
    const { org, owner, invoice } = await anExporter()
    await setStatus(org, owner, invoice, { status, ...more })
    expect(await toBooks(org, owner, invoice)).toMatchObject({ outcome: 'done', status: after })
    const header = await headerOf(org, invoice)
    expect(header.status).toBe(after)
    expect(header.exportedAt).toBeInstanceOf(Timestamp)
  })

  test('[I2] Paid and Refunded stay when exporting finishes an edit', async () => {
    const { org, owner, invoice } = await anExporter()
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-03' })
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    expect(await toBooks(org, owner, invoice)).toMatchObject({ outcome: 'done', status: 'paid' })
  })

  test('[I3] software that was not chosen is refused, and nothing is issued', async () => {
    for (const chosen of [null, 'quickBooksOnline'] as const) {
      const { org, owner, invoice } = await anExporter(chosen)
      expect(await toBooks(org, owner, invoice)).toMatchObject({ problem: 'otherSoftware' })
      expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft', number: null })
    }
  })

  test('[I3] an invoice that the file can not carry is refused by name, with the line, and nothing is issued', async () => {
    const { org, owner } = await anExporter()
    const tax = { ratePpm: 50_000, category: 'S', exemptionReason: '' } as const
    const taxes = [
      { tax: 'gst', name: 'GST', ...tax },
      { tax: 'pst', name: 'PST', ...tax },
    ]
    const invoice = await aDraft(org, owner, { dueDay: null, lines: [{ taxes }] })
    expect(await toBooks(org, owner, invoice)).toEqual({
      outcome: 'refused',
      problem: 'noDueDay',
      problems: [{ code: 'noDueDay' }, { code: 'severalTaxes', line: 'line0' }],
    })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft', content: 'open', number: null })
    expect(await entriesOf(org, invoice)).toEqual([])
  })

  test('[I3] an issued invoice with the same problem is refused, and stops no other', async () => {
    const { org, owner, invoice } = await anExporter()
    const undue = await aDraft(org, owner, { dueDay: null })
    await setStatus(org, owner, undue, 'sent')
    const asked = { kind: 'export', invoices: [undue, invoice], format: 'xero' } as const
    expect(await ask(org, owner, { ...asked, invoices: [...asked.invoices] })).toMatchObject({
      [undue]: { outcome: 'refused', problems: [{ code: 'noDueDay' }] },
      [invoice]: { outcome: 'done', status: 'exported' },
    })
    expect(await headerOf(org, undue)).toMatchObject({ status: 'sent' })
  })

  test('[I3] a member who may not edit invoices exports none', async () => {
    const { org, invoice } = await anExporter()
    for (const role of ['technician', 'viewer'] as const)
      expect(await toBooks(org, await aMember(org, role), invoice)).toMatchObject({ problem: 'notAllowed' })
  })
})

describe('the file of an export', () => {
  test('[I4] the mapping applies to the chosen software; other software uses its own names', async () => {
    const posts = { item: { account: '4711' }, prepaid: { account: '610' } }
    const { org, owner, invoice } = await anExporter('xero', { posts })
    await toBooks(org, owner, invoice)
    expect((await fileOf(org, owner, [invoice])).bytes.toString()).toContain('4711')
    const other = await fileOf(org, owner, [invoice], 'quickBooksDesktop')
    expect(other.name).toBe('INV-0001.iif')
    expect(other.bytes.toString()).not.toContain('4711')
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'exported' })
  })

  test('[I4] downloading another format changes no status', async () => {
    const { org, owner, invoice } = await anExporter('xero')
    await setStatus(org, owner, invoice, 'sent')
    await fileOf(org, owner, [invoice], 'quickBooksOnline')
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', exportedAt: null })
  })

  test('[I5] invoices that one file can not hold come as a zip with a name for each file', async () => {
    const { org, owner, invoice } = await anExporter('xero')
    const gross = await aDraft(org, owner, { dueDay: dayOf('2026-12-02'), pricesIncludeTax: true })
    for (const one of [invoice, gross]) await toBooks(org, owner, one)
    const { name, type, bytes } = await fileOf(org, owner, [invoice, gross])
    expect([name, type]).toEqual(['invoices.zip', 'application/zip'])
    // 1 January 1980, 00:00: the same files give the same bytes
    expect(bytes.readUInt32LE(10)).toBe(0x210000)
    const files = unzipped(bytes)
    expect(Object.keys(files)).toEqual(['invoices-1-tax-exclusive.csv', 'invoices-2-tax-inclusive.csv'])
    expect(files['invoices-1-tax-exclusive.csv']).toContain('INV-0001')
    expect(files['invoices-2-tax-inclusive.csv']).toContain('INV-0002')
  })

  test('[I4] a draft has no file', async () => {
    const { org, owner, invoice } = await anExporter('xero')
    await expect(fileOf(org, owner, [invoice])).rejects.toThrow('notIssued')
  })
})

/** The files of a zip by name, read by its directory as every reader does. */
function unzipped(zip: Buffer): Record<string, string> {
  const end = zip.lastIndexOf('PK\x05\x06')
  const files: Record<string, string> = {}
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [size, named] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const entry = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + named)
    const from = entry + 30 + zip.readUInt16LE(entry + 26)
    files[name] = inflateRawSync(zip.subarray(from, from + size)).toString()
    at += 46 + named
  }
  return files
}
