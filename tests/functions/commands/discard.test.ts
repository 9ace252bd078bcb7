import {
  canonicalContent,
  historyPath,
  invoicePath,
  linePath,
  linesPath,
  newLine,
  parseInvoice,
  parseLine,
  parseRevision,
  revisionPath,
} from '@covoice/domain'
import { expect, test } from 'vitest'
import { runCommand } from '../../../functions/src/run-command.ts'
import type { Step } from '../../../functions/src/dependencies.ts'
import {
  aCommand,
  aDraft,
  aMember,
  anOrganisation,
  ask,
  headerOf,
  setStatus,
  type Asked,
} from '../builders.ts'
import { dataOf, db, deps, documentsIn, project } from '../direct.ts'
import { seen } from '../email/mailing.ts'
import { runWorker } from '../kill.ts'

/** A paid invoice of two lines that is being edited: one line changed, one removed, one new, and another customer. */
async function aRevising() {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { lines: [{}, { description: 'Travel' }], notes: 'Thanks' })
  await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
  await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
  await db
    .doc(invoicePath(org, invoice))
    .update({ notes: 'Other', 'to.name': 'Fabrikam', dueDay: '2027-01-01' })
  await db.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 5000, position: 'a9' })
  await db.doc(linePath(org, invoice, 'line1')).update({ removed: true })
  const author = { createdBy: owner.uid, createdAt: new Date(), changedBy: owner.uid, changedAt: new Date() }
  await db.doc(linePath(org, invoice, 'new')).set({ ...newLine('a5', { description: 'New' }), ...author })
  return { org, owner, invoice }
}

const discarding = async (org: string, invoice: string): Promise<Asked> => ({
  kind: 'discard',
  invoices: [invoice],
  seen: { [invoice]: await seen(org, invoice) },
})

const contentNow = async (org: string, invoice: string): Promise<string> => {
  const lines = Object.entries(await documentsIn(linesPath(org, invoice)))
  return canonicalContent(
    parseInvoice(invoice, await headerOf(org, invoice)),
    lines.map(([id, data]) => parseLine(id, data)),
  )
}

async function frozenContent(org: string, invoice: string): Promise<string> {
  const { content, lines } = parseRevision(await dataOf(revisionPath(org, invoice, 1)))
  return canonicalContent(content, lines)
}

const timesDiscarded = async (org: string, invoice: string) =>
  Object.values(await documentsIn(historyPath(org, invoice))).filter(({ kind }) => kind === 'discarded')
    .length

test('[S31] discarding a revision brings the frozen content, totals and status back, once, and history says it', async () => {
  const { org, owner, invoice } = await aRevising()
  const asked = await discarding(org, invoice)
  expect(await ask(org, owner, asked)).toEqual({
    [invoice]: { outcome: 'done', status: 'paid', numberText: 'INV-0001' },
  })
  expect(await contentNow(org, invoice)).toBe(await frozenContent(org, invoice))
  expect(await headerOf(org, invoice)).toMatchObject({
    ...{ status: 'paid', statusBefore: null, content: 'frozen', revision: 1, paidDay: '2026-11-20' },
    ...{ lineCount: 2, totals: { totalMinor: 20_000 } },
  })
  expect(await ask(org, owner, asked)).toMatchObject({ [invoice]: { outcome: 'done' } })
  expect(await timesDiscarded(org, invoice)).toBe(1)
  const entries = Object.values(await documentsIn(historyPath(org, invoice)))
  expect(entries).toContainEqual(expect.objectContaining({ kind: 'discarded', from: 'draft', to: 'paid' }))
})

test('[S31] what a colleague changed meanwhile is not discarded unseen', async () => {
  const { org, owner, invoice } = await aRevising()
  const asked = await discarding(org, invoice)
  const ben = await aMember(org, 'biller')
  const at = new Date(Date.now() + 1000)
  await db
    .doc(linePath(org, invoice, 'new'))
    .update({ description: 'Ben’s', changedBy: ben.uid, changedAt: at })
  expect(await ask(org, owner, asked)).toMatchObject({
    [invoice]: { outcome: 'refused', problems: [{ code: 'changedSince', line: 'new', by: ben.uid }] },
  })
  expect(await headerOf(org, invoice)).toMatchObject({ content: 'open', notes: 'Other' })
})

test('[S31] a member who may not write invoices discards nothing, and a draft or frozen invoice stays', async () => {
  const { org, owner, invoice } = await aRevising()
  const asked = await discarding(org, invoice)
  expect(await ask(org, await aMember(org, 'viewer'), asked)).toMatchObject({
    [invoice]: { problem: 'notAllowed' },
  })
  const draft = await aDraft(org, owner)
  const before = await contentNow(org, draft)
  await ask(org, owner, { kind: 'discard', invoices: [draft], seen: {} })
  expect(await contentNow(org, draft)).toBe(before)
  expect(await headerOf(org, draft)).toMatchObject({ content: 'open', status: 'draft' })
})

test('[S31] a member limited to customers does not bring back the content of another customer', async () => {
  const { org, owner } = await anOrganisation()
  const [near, far] = ['nearcustomer00000000', 'farcustomer000000000']
  const invoice = await aDraft(org, owner, { customer: far, notes: 'Thanks' })
  await setStatus(org, owner, invoice, 'sent')
  await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
  await db.doc(invoicePath(org, invoice)).update({ customer: near, notes: 'Other' })
  const asked = await discarding(org, invoice)
  expect(await ask(org, await aMember(org, 'biller', [near]), asked)).toMatchObject({
    [invoice]: { outcome: 'refused', problem: 'notAllowed' },
  })
  expect(await headerOf(org, invoice)).toMatchObject({ content: 'open', customer: near, notes: 'Other' })
  expect(await ask(org, await aMember(org, 'biller', [near, far]), asked)).toMatchObject({
    [invoice]: { outcome: 'done' },
  })
})

test.each<Step>(['linesRead', 'outcomeWritten'])(
  '[S31] killed at %s and taken up again, it discards once and completely',
  async (step) => {
    const { org, owner, invoice } = await aRevising()
    const command = await aCommand(org, owner, await discarding(org, invoice))
    const work = { project, org, commands: [command], dispatches: 1 }
    expect(await runWorker({ ...work, killAt: { step, times: 1 } })).toBe('killed')
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(await contentNow(org, invoice)).toBe(await frozenContent(org, invoice))
    expect(await timesDiscarded(org, invoice)).toBe(1)
  },
)
