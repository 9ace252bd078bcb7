import {
  historyPath,
  invoicePath,
  linePath,
  parseEdited,
  parseVersion,
  versionPath,
  versionsPath,
  type InvoiceContent,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, test } from 'vitest'
import { versionSteps, type Step } from '../../../functions/src/dependencies.ts'
import { keepVersion } from '../../../functions/src/history/keep-version.ts'
import { changesContent, changesLine, keepVersionNow } from '../../../functions/src/history/version-task.ts'
import { purgeBin } from '../../../functions/src/invoices/purge-bin.ts'
import type { Caller } from '../../../functions/src/caller.ts'
import { aCaller, aDraft, aMember, anOrganisation, ask, headerOf, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'
import { seen } from '../email/mailing.ts'
import { edited } from './edited.ts'
import { aSharedInvoice, toldOf, type SharedInvoice } from './two-people.ts'

let shared: SharedInvoice
let ann: Caller
let ben: Caller

beforeEach(async () => {
  shared = await aSharedInvoice({ notes: 'First' })
  ;({ ann, ben } = shared)
})

const keep = (step: (name: Step) => Promise<void> = () => Promise.resolve()) =>
  keepVersion(shared, deps({ step }))
const notes = (by: Caller, saw: string, writes: string) =>
  edited(shared.header, { by, field: 'notes', saw, writes })
const versions = async (at: { org: string; invoice: string } = shared) =>
  Object.values(await documentsIn(versionsPath(at.org, at.invoice)))
    .map(parseVersion)
    .sort((a, b) => a.number - b.number)
const texts = async () => (await versions()).map(({ content }) => content.notes)
const told = async () =>
  (await toldOf(shared))
    .filter(({ kind }) => kind === 'version')
    .map((entry) => parseEdited(entry))
    .sort((a, b) => Number(a.version) - Number(b.version))

describe('a version', () => {
  test('[S38] holds the content, and the history says whose it is and how much changed', async () => {
    await keep()
    await notes(ann, 'First', 'Second')
    await edited(shared.line, { by: ben, field: 'quantityThousandths', saw: 1000, writes: 7000 })
    await db.doc(linePath(shared.org, shared.invoice, 'gone')).set({ removed: true, position: 'a9' })
    await keep()
    expect(await versions()).toMatchObject([
      { number: 1, content: { notes: 'First' }, lines: [{ id: 'line0', quantityThousandths: 1000 }] },
      { number: 2, content: { notes: 'Second' }, lines: [{ id: 'line0', quantityThousandths: 7000 }] },
    ])
    expect(await told()).toEqual([
      { version: 1, changes: null, people: [{ uid: ann.uid, name: 'Ann Owner' }] },
      {
        version: 2,
        changes: 2,
        people: [
          { uid: ann.uid, name: 'Ann Owner' },
          { uid: ben.uid, name: 'A biller' },
        ],
      },
    ])
  })

  test('[S38] names those alone who have edited since the one before it', async () => {
    await notes(ann, 'First', 'Second')
    await keep()
    await db
      .doc(versionPath(shared.org, shared.invoice, 1))
      .update({ at: Timestamp.fromMillis(Date.now() + 12_000) })
    const at = new Date(Date.now() + 20_000)
    const document = db.doc(invoicePath(shared.org, shared.invoice))
    await document.update({ notes: 'Third', changedBy: ben.uid, changedAt: Timestamp.fromDate(at) })
    await keep()
    expect((await told())[1]?.people).toEqual([{ uid: ben.uid, name: 'A biller' }])
  })

  test('[S38] is made once, however often, at once, and out of order the server is asked', async () => {
    await Promise.all([keep(), keep(), keep()])
    await keep()
    await notes(ann, 'First', 'Second')
    await Promise.all([keep(), keep()])
    await keep()
    expect(await texts()).toEqual(['First', 'Second'])
    expect(await told()).toHaveLength(2)
  })

  test.each(versionSteps)('[S38] is whole or not there when the server dies at %s', async (wanted) => {
    const dies = async (step: Step) => {
      if (step === wanted) throw new Error('killed')
      await Promise.resolve()
    }
    await expect(keep(dies)).rejects.toThrow('killed')
    expect((await versions()).length).toBe((await told()).length)
    await keep()
    expect([await texts(), (await told()).map(({ version }) => version)]).toEqual([['First'], [1]])
  })

  test('[S38] is what stood when it was read, and an edit in between is in the next one', async () => {
    let isFirst = true
    await keep(async () => {
      if (!isFirst) return
      isFirst = false
      await notes(ben, 'First', 'Second')
      await keep()
    })
    expect(await texts()).toEqual(['Second'])
  })

  test('[S38] of an invoice that is gone is none, nor of a content that no document holds', async () => {
    const place = { org: shared.org, invoice: 'none' }
    await keepVersion(place, deps())
    expect(await versions(place)).toEqual([])
    const large = Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [
        `line${at}`,
        { description: 'x'.repeat(9_999), position: `a${at}` },
      ]),
    )
    for (const [id, line] of Object.entries(large))
      await db.doc(linePath(shared.org, shared.invoice, id)).set(line)
    await keep()
    expect(await versions()).toEqual([])
  })

  test('[S38] goes with its invoice when the bin is emptied', async () => {
    await keep()
    const deletedAt = new Date('2020-01-01')
    await db.doc(invoicePath(shared.org, shared.invoice)).update({ number: null, deletedAt })
    await purgeBin(deps())
    expect([
      await versions(),
      Object.keys(await documentsIn(historyPath(shared.org, shared.invoice))),
    ]).toEqual([[], []])
  })
})

describe('the server makes a version', () => {
  test('[S38] when people change what they edit, not when the server writes', async () => {
    const change = await notes(ann, 'First', 'Second')
    expect(changesContent(change)).toBe(true)
    expect(changesContent({ before: change.after, after: change.after })).toBe(false)
    const document = db.doc(invoicePath(shared.org, shared.invoice))
    await document.update({ totals: null, lineCount: 3 })
    expect(changesContent({ before: change.after, after: await document.get() })).toBe(false)
    const moved = await edited(shared.line, { by: ann, field: 'description', saw: 'Support', writes: 'Help' })
    expect(changesLine(moved)).toBe(true)
    await document.delete()
    expect(changesContent({ before: change.after, after: await document.get() })).toBe(false)
  })

  test('[S38] before a revision is discarded: what is discarded can be looked up', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { notes: 'Thanks' })
    await setStatus(org, owner, invoice, 'sent')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(invoicePath(org, invoice)).update({ notes: 'Other' })
    await ask(org, owner, {
      kind: 'discard',
      invoices: [invoice],
      seen: { [invoice]: await seen(org, invoice) },
    })
    expect((await headerOf(org, invoice)).notes).toBe('Thanks')
    const kept = (await versions({ org, invoice })).map(
      ({ content }: { content: InvoiceContent }) => content.notes,
    )
    expect(kept).toEqual(['Other'])
  })

  test('[S38] before a restore, for members alone who may edit that invoice', async () => {
    const { org, invoice } = shared
    await keepVersionNow({ org, invoice }, ben, deps())
    expect(await texts()).toEqual(['First'])
    const far = await aMember(org, 'biller', ['farcustomer000000000'])
    const denied = [await aMember(org, 'viewer'), far, aCaller()]
    for (const caller of denied)
      await expect(keepVersionNow({ org, invoice }, caller, deps())).rejects.toThrow('notAllowed')
    await expect(keepVersionNow({ org, invoice: 'none' }, ben, deps())).rejects.toThrow('invoiceUnknown')
    expect(await dataOf(versionPath(org, invoice, 1))).toMatchObject({ number: 1 })
  })
})
