import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf, revisionOf, totalsOf, type InvoiceContent, type Line } from '@covoice/domain'
import { afterAll, expect, test } from 'vitest'
import { readRevision } from '../../scripts/documents/read-revision.ts'
import { root } from '../../scripts/run/folders.ts'
import { aLine, anInvoice, tax } from '../domain/builders.ts'
import { anEInvoice } from '../support/e-invoice/invoices.ts'

const folder = mkdtempSync(join(tmpdir(), 'covoice-documents-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

function sample(known: Partial<InvoiceContent> = {}, lines: Line[] = [aLine({ taxes: [tax(19)] })]) {
  const content = anInvoice({ dueDay: dayOf('2026-12-03'), ...known })
  return revisionOf(content, lines, { revision: 1, number: 7, numberText: 'INV-0007', language: 'en' })
}

/** A deep copy with one field changed, or taken away. */
function changed(path: string, value?: unknown): string {
  const copy = structuredClone(sample({}, [aLine({ id: 'first', taxes: [tax(19)] })]))
  const names = path.split('.')
  let parent: Record<string, unknown> = copy as never
  for (const name of names.slice(0, -1)) parent = parent[name] as never
  parent[names.at(-1)!] = value
  return JSON.stringify(copy)
}

function documents(
  name: string,
  text: string,
): Promise<{ code: number; out: string; files: string[]; to: string }> {
  const file = join(folder, `${name}.json`)
  const to = join(folder, name, 'documents')
  writeFileSync(file, text)
  const node = join(root, 'node_modules/.bin/node')
  return new Promise((resolve) => {
    execFile(node, [join(root, 'scripts/documents.ts'), file, to], (error, stdout, stderr) => {
      const files = readdirSync(folder).includes(name) ? readdirSync(to).sort() : []
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout + stderr, files, to })
    })
  })
}

test('[B10] a revision is written as every possible document, with the same bytes each time', async () => {
  const stored = {
    ...sample(anEInvoice()),
    issuedAt: { seconds: 1 },
    issuedBy: 'ann',
    language: 'de-CH',
    logo: null,
  }
  const first = await documents('all', JSON.stringify(stored))
  expect(first.out).toContain('INV-0007')
  expect(first.code).toBe(0)
  expect(first.files).toEqual([
    'invoice.cii.xml',
    'invoice.factur-x.pdf',
    'invoice.pdf',
    'invoice.quickbooks-desktop.iif',
    'invoice.quickbooks-online.csv',
    'invoice.ubl.xml',
    'invoice.xero.csv',
  ])
  const second = await documents('again', JSON.stringify(stored))
  for (const file of first.files)
    expect(readFileSync(join(second.to, file))).toEqual(readFileSync(join(first.to, file)))
})

test('[B10] a document that its format can not carry has one line with the reason and no file', async () => {
  const line = aLine({ taxes: [tax(5), tax(7)] })
  const { code, out, files } = await documents('some', JSON.stringify(sample({ dueDay: null }, [line])))
  expect(code).toBe(0)
  expect(files).toEqual(['invoice.pdf', 'invoice.quickbooks-desktop.iif'])
  expect(out.split('\n')).toContain(
    'Xero: not written. There is no due date. Line 1: There are several taxes on one line.',
  )
  expect(out).toContain('UBL: not written. ')
  expect(out).toContain('2 of 7 documents of INV-0007')
})

test('[B10] a file that is not a revision ends with code 1 and the names of its fields, and nothing is written', async () => {
  const { code, out, files } = await documents('none', changed('content.currency', 'Euro'))
  expect(code).toBe(1)
  expect(files).toEqual([])
  expect(out).toContain('content.currency: is no currency of ISO 4217')
  expect(out).not.toContain('at ')
})

test.each([
  ['content.dueDay', '2026-02-30', 'content.dueDay: is no day of the calendar'],
  ['content.to.address.country', 'Germany', 'content.to.address.country: is of the wrong kind'],
  ['content.to', undefined, 'content.to: is missing'],
  ['content.colour', 'red', 'content.colour: is no field that is known'],
  ['lines.0.quantityThousandths', 1.5, 'lines.0.quantityThousandths: is of the wrong kind'],
  ['lines.0.removed', true, 'lines.0.removed: is true'],
  ['lines.0.taxes.0.category', 'VAT', 'lines.0.taxes.0.category: is of the wrong kind'],
  ['lineTotals.first', undefined, 'lineTotals.first: is missing'],
  ['totals.dueMinor', '1', 'totals.dueMinor: is no number'],
  ['totals.taxMinor', 1, 'totals.taxMinor: is 1, but the rows of taxes come to 1900'],
  ['numberText', '', 'numberText: is empty'],
  ['language', 'english please', 'language: is no language of BCP 47'],
  ['logo', 'https://example.com/logo.png', 'logo: is no picture'],
])('[B10] a revision whose %s is %j is refused by name', (path, value, reason) => {
  expect(() => readRevision(changed(path, value))).toThrow(reason)
})

test('[B10] input that is not JSON, or not an object, is reported', () => {
  expect(() => readRevision('{')).toThrow('This is no JSON')
  expect(() => readRevision('null')).toThrow('the file: ')
})

test('[B10] the example in docs/documents.md is a revision, and its sums are the calculator’s', () => {
  const [, json = ''] = /```json\n(.*?)```/s.exec(readFileSync(join(root, 'docs/documents.md'), 'utf8')) ?? []
  const { content, lines, totals, lineTotals, taxes } = readRevision(json)
  const { lines: ofLines, taxes: rows, ...sums } = totalsOf(content, lines)
  expect({ totals, lineTotals, taxes }).toEqual({
    totals: sums,
    lineTotals: Object.fromEntries(ofLines),
    taxes: rows,
  })
})

test('[B10] a logo is read with its type and bytes', () => {
  const { logo } = readRevision(changed('logo', `data:image/png;base64,${pixel}`))
  expect(logo?.type).toBe('image/png')
  expect(Buffer.from(logo!.bytes).toString('base64')).toBe(pixel)
})
