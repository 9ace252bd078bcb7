import {
  customerPath,
  invoicePath,
  issuedPath,
  linePath,
  linesPath,
  orgPath,
  parseInvoice,
  parseLine,
  revisionPath,
  settingsPath,
} from '@covoice/domain'
import { doc, serverTimestamp, terminate, updateDoc, type Firestore } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDocument } from '../../functions/src/invoices/create-document.ts'
import { booksFileFormats } from '../../functions/src/vendors/accounting-software.ts'
import { readRevision } from '../../scripts/documents/read-revision.ts'
import { type Era, author, eras } from '../eras/era.ts'
import { wordsOfPages } from '../support/pdf/pdf.ts'
import { aCaller, anId, ask, headerOf, setStatus } from './builders.ts'
import { clientOf } from './client.ts'
import { dataOf, db, documentsIn } from './direct.ts'
import { aProvider, deliverOnce, outboxOf, send } from './email/mailing.ts'

const ann = aCaller({ uid: author })
let client: Firestore
beforeAll(() => {
  client = clientOf(author)
})
afterAll(() => terminate(client))

const changed = () => ({ changedBy: author, changedAt: serverTimestamp() })

/** Stores an era's documents as a new organisation, which may email. */
async function stored(era: Era): Promise<string> {
  const org = anId()
  const batch = db.batch()
  for (const [path, data] of Object.entries(era.documentsIn(org)))
    if (path.startsWith('orgs/')) batch.set(db.doc(path), data)
  await batch.commit()
  await db.doc(orgPath(org)).update({ plan: 'subscriber' })
  return org
}

const revisionsOf = async (org: string, invoice: string) =>
  Object.keys(await documentsIn(issuedPath(org, invoice)))

async function printed(org: string, invoice: string, revision: number | null): Promise<string> {
  const request = { org, invoices: [invoice], format: 'pdf' as const, revision, preview: false }
  const { base64 } = await createDocument(request, ann, { db, booksFileFormats })
  return (await wordsOfPages(Buffer.from(base64, 'base64'))).join(' ')
}

describe.for(eras)('[Y2] documents of $name', (era) => {
  let org: string
  beforeAll(async () => {
    org = await stored(era)
  })

  test('open with everything that they say', async () => {
    const header = await dataOf(invoicePath(org, 'a-draft'))
    expect(parseInvoice('a-draft', header)).toMatchObject(header)
    for (const [id, line] of Object.entries(await documentsIn(linesPath(org, 'a-draft'))))
      expect(parseLine(id, line)).toMatchObject(line)
  })

  test('are edited under the rules', async () => {
    const edit = (path: string, fields: object) => updateDoc(doc(client, path), { ...fields, ...changed() })
    await edit(invoicePath(org, 'a-draft'), { poNumber: 'PO 9', 'to.contactName': 'Grace' })
    await edit(linePath(org, 'a-draft', 'line0'), { quantityThousandths: 4000 })
    await edit(customerPath(org, 'contoso'), { 'contacts.ada.phone': '+49 89 1' })
    await edit(settingsPath(org, 'company'), { phone: '+49 30 2' })
    await edit(settingsPath(org, 'invoice'), { accountingSoftware: 'quickBooksDesktop' })
    expect(await headerOf(org, 'a-draft')).toMatchObject({ poNumber: 'PO 9', to: { contactName: 'Grace' } })
  })

  test('are issued', async () => {
    expect(await setStatus(org, ann, 'a-draft', 'sent')).toMatchObject({ outcome: 'done', status: 'sent' })
    expect(await headerOf(org, 'a-draft')).toMatchObject({ content: 'frozen', revision: 1 })
  })

  test('are finished without a new revision when nothing was changed', async () => {
    for (const kind of ['reopen', 'finish'] as const)
      expect(await ask(org, ann, { kind, invoices: ['issued'] })).toMatchObject({
        issued: { outcome: 'done' },
      })
    await ask(org, ann, { kind: 'finish', invoices: ['reopened'] })
    expect(await headerOf(org, 'reopened')).toMatchObject({ content: 'frozen', status: 'paid' })
    expect(await revisionsOf(org, 'issued')).toEqual(['1'])
    expect(await revisionsOf(org, 'reopened')).toEqual(['1'])
  })

  test('are finished with a new revision when something was', async () => {
    await ask(org, ann, { kind: 'reopen', invoices: ['revised'] })
    await updateDoc(doc(client, invoicePath(org, 'revised')), { notes: 'Third.', ...changed() })
    await ask(org, ann, { kind: 'finish', invoices: ['revised'] })
    expect(await revisionsOf(org, 'revised')).toEqual(['1', '2', '3'])
  })

  test('are emailed as the sender saw them', async () => {
    expect(await send(org, ann, 'issued')).toMatchObject({ outcome: 'done' })
    const provider = aProvider()
    const messages = Object.entries(await outboxOf(org)).filter(([, { state }]) => state === 'queued')
    for (const [message] of messages) await deliverOnce(org, message, provider)
    expect(provider.mails).toHaveLength(1)
    expect(await revisionsOf(org, 'issued')).toEqual(['1'])
  })

  test('are exported and printed, each revision as it was', async () => {
    await updateDoc(doc(client, settingsPath(org, 'invoice')), {
      accountingSoftware: 'quickBooksDesktop',
      ...changed(),
    })
    const exporting = { kind: 'export' as const, invoices: ['issued'], format: 'quickBooksDesktop' as const }
    expect(await ask(org, ann, exporting)).toMatchObject({ issued: { outcome: 'done' } })
    expect(await printed(org, 'issued', null)).toContain('INV-0001')
    expect(await printed(org, 'revised', 1)).toContain('PO 7')
    expect(await printed(org, 'revised', 2)).toContain('PO 8')
  })

  test('are read by the documents command', async () => {
    const { language, ...revision } = await dataOf(revisionPath(org, 'issued', 1))
    const file = JSON.stringify({ language, ...revision })
    expect(readRevision(file)).toMatchObject({ numberText: 'INV-0001' })
  })
})
