import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { invoicePath, linePath, orgPath, settingsPath } from '@covoice/domain'
import { FieldValue } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import type { Step } from '../../../functions/src/dependencies.ts'
import { createLink } from '../../../functions/src/links/create-link.ts'
import { createDocument } from '../../../functions/src/invoices/create-document.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { booksFileFormats } from '../../../functions/src/vendors/accounting-software.ts'
import { aCommand, aDraft, ask, headerOf, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'
import { carriedOut, outboxOf, send, sendCommand } from '../email/mailing.ts'
import { approve, aReviewing, askReview, markOf, sendBack } from './reviewing.ts'

type Attempt = (org: string, by: Caller, invoice: string) => Promise<unknown>

const billing = { to: ['bo@contoso.example'] }
const format = 'quickBooksDesktop' as const
const exporting: Attempt = async (org, by, invoice) =>
  (await ask(org, by, { kind: 'export', invoices: [invoice], format }))[invoice]

/** Every request by which a draft gets a number. */
const issuing: [string, Attempt][] = [
  ['Send', (org, by, invoice) => send(org, by, invoice, billing)],
  ['Export', exporting],
  ['Exported', (org, by, invoice) => setStatus(org, by, invoice, 'exported')],
  ['Sent', (org, by, invoice) => setStatus(org, by, invoice, 'sent')],
  ['Paid', (org, by, invoice) => setStatus(org, by, invoice, { status: 'paid', day: '2026-11-20' })],
  ['Refunded', (org, by, invoice) => setStatus(org, by, invoice, { status: 'refunded', day: '2026-11-20' })],
]

async function aStrictFirm(rule?: { reviewRule: string; reviewAboveMinor?: number }) {
  const firm = await aReviewing(rule)
  await db.doc(orgPath(firm.org)).update({ plan: 'subscriber' })
  await db.doc(settingsPath(firm.org, 'invoice')).update({ accountingSoftware: format })
  return firm
}

const because = (code: string) => ({ outcome: 'refused', problem: code })

describe('where a review is required', () => {
  test.each(issuing)(
    '[Z46] %s of a draft is refused until somebody else has approved it',
    async (_, attempt) => {
      const { org, ann, ben, invoice } = await aStrictFirm()
      expect(await attempt(org, ann, invoice)).toMatchObject(because('reviewNeeded'))
      await askReview(org, ann, invoice)
      expect(await attempt(org, ann, invoice)).toMatchObject({
        problems: [{ code: 'reviewWaits', by: ann.uid }],
      })
      await sendBack(org, ben, invoice)
      expect(await attempt(org, ann, invoice)).toMatchObject({
        problems: [{ code: 'reviewSentBack', by: ben.uid }],
      })
      await askReview(org, ann, invoice)
      await approve(org, ben, invoice)
      await db.doc(invoicePath(org, invoice)).update({ poNumber: 'PO-1' })
      expect(await attempt(org, ann, invoice)).toMatchObject({
        problems: [{ code: 'approvalFell', by: ben.uid }],
      })
      expect(await headerOf(org, invoice)).toMatchObject({ number: null, content: 'open', status: 'draft' })
      expect(await outboxOf(org)).toEqual({})
      expect(await documentsIn(`${orgPath(org)}/numbers`)).toEqual({})
      await askReview(org, ann, invoice)
      await approve(org, ben, invoice)
      expect(await attempt(org, ann, invoice)).toMatchObject({ outcome: 'done', numberText: 'INV-0001' })
    },
  )

  test('[Z46] in one command, a draft that is approved goes out, and the others say why not', async () => {
    const { org, ann, ben, invoice } = await aStrictFirm()
    const other = await aDraft(org, ann)
    await askReview(org, ann, invoice)
    await approve(org, ben, invoice)
    const command = await sendCommand(org, ann, [other, invoice], billing)
    expect(await carriedOut(org, command)).toMatchObject({
      [other]: because('reviewNeeded'),
      [invoice]: { outcome: 'done', numberText: 'INV-0001' },
    })
  })

  test('[Z47] a revision needs a review like a draft; what was issued under another rule, or is unchanged, goes out', async () => {
    const { org, ann, ben, invoice } = await aStrictFirm({ reviewRule: 'never' })
    await setStatus(org, ann, invoice, 'exported')
    await db.doc(settingsPath(org, 'invoice')).update({ reviewRule: 'always' })
    expect(await send(org, ann, invoice, billing)).toMatchObject({ outcome: 'done' })
    const finish = async () => (await ask(org, ann, { kind: 'finish', invoices: [invoice] }))[invoice]
    await ask(org, ann, { kind: 'reopen', invoices: [invoice] })
    expect(await finish()).toMatchObject({ outcome: 'done' })
    await ask(org, ann, { kind: 'reopen', invoices: [invoice] })
    await db.doc(linePath(org, invoice, 'line0')).update({ description: 'Other' })
    expect(await finish()).toMatchObject(because('reviewNeeded'))
    await askReview(org, ann, invoice)
    await approve(org, ben, invoice)
    expect(await finish()).toMatchObject({ outcome: 'done' })
    expect(await headerOf(org, invoice)).toMatchObject({ revision: 2 })
  })

  test('[Z48] above an amount in the own currency: the total counts, of a credit too; another currency always needs it', async () => {
    const { org, ann, invoice } = await aStrictFirm({ reviewRule: 'above', reviewAboveMinor: 10_000 })
    expect(await setStatus(org, ann, invoice, 'sent')).toMatchObject({ outcome: 'done' })
    const more = { unitPriceMillionths: 100_010_000 }
    const large = [
      await aDraft(org, ann, { lines: [more] }),
      await aDraft(org, ann, { lines: [{ ...more, quantityThousandths: -1000 }] }),
      await aDraft(org, ann, { lines: [more], prepaidMinor: 10_000 }),
      await aDraft(org, ann, { currency: 'JPY' }),
    ]
    for (const one of large)
      expect(await setStatus(org, ann, one, 'sent')).toMatchObject(because('reviewNeeded'))
  })

  test('[Z46] links and e-invoices of a draft are refused anyway', async () => {
    const { org, ann, invoice } = await aStrictFirm()
    const link = { org, invoice, revision: 1, link: 'l'.repeat(20) }
    await expect(createLink(link, ann, deps())).rejects.toMatchObject({ details: { problem: 'notIssued' } })
    for (const kind of ['ubl', 'facturX', format] as const)
      await expect(
        createDocument({ org, invoices: [invoice], format: kind, revision: null, preview: false }, ann, {
          db,
          booksFileFormats,
        }),
      ).rejects.toMatchObject({ details: { problem: 'notIssued' } })
  })

  test('[Z49] the rule that holds when the content is frozen counts', async () => {
    const { org, ann, invoice } = await aStrictFirm({ reviewRule: 'never' })
    const command = await aCommand(org, ann, { kind: 'setStatus', invoices: [invoice], status: 'sent' })
    let change: Promise<unknown> | null = null
    const step = (name: Step) => {
      if (name === 'subjectRead')
        change ??= db.doc(settingsPath(org, 'invoice')).update({ reviewRule: 'always' })
      return name === 'linesRead' && change ? change.then(() => undefined) : Promise.resolve()
    }
    await runCommand({ org, command, lastAttempt: false }, deps({ step }))
    expect((await dataOf(`${orgPath(org)}/results/${command}`)).outcomes).toMatchObject({
      [invoice]: because('reviewNeeded'),
    })
  })

  test('[Z49] an edit between the approval and Send: the approval fell, or the approved content went out', async () => {
    const { org, ann, ben, invoice } = await aStrictFirm()
    await askReview(org, ann, invoice)
    await approve(org, ben, invoice)
    const command = await sendCommand(org, ann, [invoice], billing)
    const edits: Promise<unknown>[] = []
    const step = (name: Step) => {
      if (name === 'linesRead' && edits.length === 0)
        edits.push(db.doc(linePath(org, invoice, 'line0')).update({ description: 'Other' }))
      return Promise.resolve()
    }
    await runCommand({ org, command, lastAttempt: false }, deps({ step }))
    await Promise.all(edits)
    const { number } = await headerOf(org, invoice)
    if (number === null) return
    const frozen = await dataOf(`${invoicePath(org, invoice)}/issued/1`)
    expect(frozen.lines).toMatchObject([{ description: 'Support' }])
  })

  test('[Z41] where no review is required, issuing ends a waiting request', async () => {
    const { org, ann, invoice } = await aStrictFirm({ reviewRule: 'never' })
    await askReview(org, ann, invoice)
    await setStatus(org, ann, invoice, 'sent')
    expect(await markOf(org, invoice)).toBeNull()
  })

  test('[Z46] numbers and revisions are written in one place, which asks for the approval', () => {
    const source = join(import.meta.dirname, '../../../functions/src')
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const writers = files.filter((name) =>
      /\btakeNumber\(context|create\(db\.doc\(revisionPath\(/.test(readFileSync(join(source, name), 'utf8')),
    )
    expect(writers).toEqual(['invoices/freeze.ts'])
    expect(readFileSync(join(source, 'invoices/freeze.ts'), 'utf8')).toContain('notApproved(')
  })

  test('[Z48] settings of an earlier release require no review; a rule of a newer one requires it of all', async () => {
    const { org, ann, invoice } = await aStrictFirm({ reviewRule: 'of a newer release' })
    expect(await setStatus(org, ann, invoice, 'sent')).toMatchObject(because('reviewNeeded'))
    await db.doc(settingsPath(org, 'invoice')).update({ reviewRule: FieldValue.delete() })
    expect(await setStatus(org, ann, invoice, 'sent')).toMatchObject({ outcome: 'done' })
  })
})
