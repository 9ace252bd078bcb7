import { commandPath, invoicePath, linePath, memberPath, noticesPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import type { Step } from '../../../functions/src/dependencies.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { aCommand, aDraft, aMember, ask, headerOf, setStatus } from '../builders.ts'
import { tellOfReview } from '../../../functions/src/reviews/tell-of-review.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'
import { carriedOut, seen } from '../email/mailing.ts'
import { approve, aReviewing, askReview, historyOf, markOf, reviewsOf, sendBack } from './reviewing.ts'

const refusal = (problem: string) => ({ outcome: 'refused', problem })

describe('asking for a review', () => {
  test('[Z41] a request names the colleague, the content and its author, on the header, in the reviews and in the history', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    expect(await askReview(org, ann, invoice, { reviewer: ben.uid })).toMatchObject({ outcome: 'done' })
    const asked = {
      state: 'asked',
      fingerprint: await seen(org, invoice),
      ...{ askedBy: ann.uid, askedByName: 'Ann Owner', reviewer: ben.uid, reviewerName: 'A biller' },
    }
    expect(await markOf(org, invoice)).toMatchObject(asked)
    expect(await reviewsOf(org, invoice)).toEqual([expect.objectContaining(asked)])
    const told = { kind: 'reviewAsked', byName: 'Ann Owner', reviewerName: 'A biller' }
    expect(await historyOf(org, invoice)).toEqual([expect.objectContaining(told)])
    expect(await headerOf(org, invoice)).toMatchObject({ content: 'open', number: null })
  })

  test('[Z41] several drafts are asked for at once; what is issued or incomplete is refused, and no other', async () => {
    const { org, ann, invoice } = await aReviewing({ reviewRule: 'never' })
    const [issued, incomplete] = [await aDraft(org, ann), await aDraft(org, ann, { lines: [] })]
    await setStatus(org, ann, issued, 'sent')
    const invoices = [issued, incomplete, invoice]
    const saw = Object.fromEntries(
      await Promise.all(invoices.map(async (id) => [id, await seen(org, id)] as const)),
    )
    expect(await ask(org, ann, { kind: 'askReview', invoices, reviewer: null, seen: saw })).toMatchObject({
      [issued]: refusal('notOpen'),
      [incomplete]: refusal('noLines'),
      [invoice]: { outcome: 'done' },
    })
  })

  test('[Z41] a request is for the content that its author saw: nobody gets their own edit asked for by a colleague', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    const saw = await seen(org, invoice)
    await db.doc(linePath(org, invoice, 'line0')).update({
      ...{ quantityThousandths: 9000, changedBy: ben.uid, changedAt: Timestamp.now() },
    })
    expect(await askReview(org, ann, invoice, { saw })).toMatchObject({
      problems: [{ code: 'changedSince', by: ben.uid }],
    })
    const blind = { kind: 'askReview' as const, invoices: [invoice], reviewer: null, seen: {} }
    expect((await ask(org, ann, blind))[invoice]).toMatchObject(refusal('changedSince'))
    expect(await markOf(org, invoice)).toBeNull()
    expect(await askReview(org, ann, invoice)).toMatchObject({ outcome: 'done' })
  })

  test('[Z42] a colleague who may not approve this invoice, and oneself, are not asked', async () => {
    const { org, ann, invoice } = await aReviewing()
    const [viewer, limited] = [await aMember(org, 'viewer'), await aMember(org, 'biller', ['another'])]
    for (const uid of [viewer.uid, limited.uid, ann.uid, 'nobody'])
      expect(await askReview(org, ann, invoice, { reviewer: uid })).toMatchObject(refusal('noReviewer'))
    expect(await reviewsOf(org, invoice)).toEqual([])
  })

  test('[Z41] a waiting request stays: its author may ask another colleague, and a second author is told', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    const max = await aMember(org, 'admin')
    await askReview(org, ann, invoice, { reviewer: ben.uid })
    await askReview(org, ann, invoice, { reviewer: ben.uid })
    expect(await reviewsOf(org, invoice)).toHaveLength(1)
    expect(await askReview(org, ben, invoice)).toMatchObject({
      problems: [{ code: 'reviewWaits', by: ann.uid }],
    })
    expect(await askReview(org, ann, invoice, { reviewer: max.uid })).toMatchObject({ outcome: 'done' })
    expect(await markOf(org, invoice)).toMatchObject({ reviewer: max.uid })
    await approve(org, max, invoice)
    expect(await askReview(org, ann, invoice)).toMatchObject(refusal('alreadyApproved'))
  })
})

describe('the notices of a review', () => {
  test('[Z41] the colleague who was asked and the author of a request are told, once; anybody is told nothing', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    const header = db.doc(invoicePath(org, invoice))
    const kindsOf = async ({ uid }: { uid: string }) =>
      Object.values(await documentsIn(noticesPath(org, uid))).map(({ kind }) => kind)
    const after = async (act: Promise<unknown>) => {
      const before = await header.get()
      await act
      const change = { before, after: await header.get() }
      for (let times = 0; times < 2; times += 1) await tellOfReview({ org, invoice }, change, deps())
    }
    await after(askReview(org, ann, invoice))
    expect(await kindsOf(ben)).toEqual([])
    await after(askReview(org, ann, invoice, { reviewer: ben.uid }))
    expect(await kindsOf(ben)).toEqual(['reviewAsked'])
    await after(approve(org, ben, invoice))
    await after(sendBack(org, ben, invoice))
    await after(header.update({ poNumber: 'PO-1' }))
    expect((await kindsOf(ann)).sort()).toEqual(['approved', 'sentBack'])
    expect(await kindsOf(ben)).toEqual(['reviewAsked'])
  })
})

describe('a verdict', () => {
  test('[Z42] nobody approves or sends back their own request, nor content whose review they asked for', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    const [max, eve] = [await aMember(org, 'admin'), await aMember(org, 'admin')]
    await askReview(org, max, invoice)
    expect(await approve(org, max, invoice)).toMatchObject(refusal('ownReview'))
    expect(await sendBack(org, max, invoice)).toMatchObject(refusal('ownReview'))
    await sendBack(org, ben, invoice)
    // the same content, asked for by a colleague after its author had left
    const record = await db.doc(memberPath(org, max.uid)).get()
    await record.ref.delete()
    expect(await askReview(org, ann, invoice)).toMatchObject({ outcome: 'done' })
    await record.ref.set(record.data()!)
    expect(await approve(org, ann, invoice)).toMatchObject(refusal('ownReview'))
    expect(await approve(org, max, invoice)).toMatchObject(refusal('ownReview'))
    expect(await approve(org, eve, invoice)).toMatchObject({ outcome: 'done' })
  })

  test('[Z44] in a team of two, a colleague does not ask for what they sent back: somebody is left to approve it', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    const line = db.doc(linePath(org, invoice, 'line0'))
    await askReview(org, ann, invoice)
    await sendBack(org, ben, invoice)
    const before = { outcome: 'refused', problems: [{ code: 'askedBefore', by: ann.uid }] }
    expect(await askReview(org, ben, invoice)).toMatchObject(before)
    // another content may be asked for by anybody; the first one is still its first author's
    await line.update({ quantityThousandths: 2000 })
    expect(await askReview(org, ben, invoice)).toMatchObject({ outcome: 'done' })
    await line.update({ quantityThousandths: 1000 })
    expect(await askReview(org, ben, invoice)).toMatchObject(before)
    expect(await askReview(org, ann, invoice)).toMatchObject({ outcome: 'done' })
    expect(await approve(org, ben, invoice)).toMatchObject({ outcome: 'done' })
  })

  test('[Z42] anybody who may approve may answer a request to somebody else; a viewer and a limited biller may not', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    await askReview(org, ann, invoice, { reviewer: ben.uid })
    for (const other of [await aMember(org, 'viewer'), await aMember(org, 'biller', ['another'])]) {
      expect(await approve(org, other, invoice)).toMatchObject(refusal('notAllowed'))
      expect(await sendBack(org, other, invoice)).toMatchObject(refusal('notAllowed'))
    }
    expect(await approve(org, await aMember(org, 'admin'), invoice)).toMatchObject({ outcome: 'done' })
  })

  test('[Z43] an approval is for the content that was asked for, stored and seen', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    const line = db.doc(linePath(org, invoice, 'line0'))
    expect(await approve(org, ben, invoice)).toMatchObject(refusal('noReview'))
    await askReview(org, ann, invoice)
    await line.update({ quantityThousandths: 2000, changedBy: ann.uid })
    const between = await seen(org, invoice)
    expect(await approve(org, ben, invoice)).toMatchObject(refusal('changedSinceAsked'))
    await line.update({ quantityThousandths: 1000 })
    expect(await approve(org, ben, invoice, between)).toMatchObject(refusal('changedSince'))
    expect(await approve(org, ben, invoice)).toMatchObject({ outcome: 'done' })
    expect(await markOf(org, invoice)).toMatchObject({ state: 'approved', by: ben.uid, byName: 'A biller' })
  })

  test('[Z44] an invoice goes back with its reason, also after an approval, and may be asked for again', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    await askReview(org, ann, invoice)
    await approve(org, ben, invoice)
    expect(await sendBack(org, ben, invoice, 'Wrong rate')).toMatchObject({ outcome: 'done' })
    expect(await markOf(org, invoice)).toMatchObject({ state: 'sentBack', reason: 'Wrong rate', by: ben.uid })
    expect(await sendBack(org, ben, invoice)).toMatchObject(refusal('noReview'))
    expect(await approve(org, ben, invoice)).toMatchObject(refusal('noReview'))
    expect(await askReview(org, ann, invoice)).toMatchObject({ outcome: 'done' })
    const told = await historyOf(org, invoice)
    expect(told.map(({ kind, reason, byName }) => [kind, reason, byName])).toEqual([
      ['reviewAsked', null, 'Ann Owner'],
      ['approved', null, 'A biller'],
      ['sentBack', 'Wrong rate', 'A biller'],
      ['reviewAsked', null, 'Ann Owner'],
    ])
    expect(await reviewsOf(org, invoice)).toHaveLength(2)
  })

  test('[Z45] two approvals of one moment make one, and a late request undoes no later word', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    const max = await aMember(org, 'admin')
    const saw = { [invoice]: await seen(org, invoice) }
    const asked = { kind: 'askReview' as const, invoices: [invoice], seen: saw }
    const early = await aCommand(org, ann, { ...asked, reviewer: ben.uid })
    const hasty = await aCommand(org, max, { kind: 'sendBack', invoices: [invoice], reason: 'No' })
    await askReview(org, ann, invoice, { reviewer: max.uid })
    for (const late of [early, hasty])
      expect((await carriedOut(org, late))[invoice]).toMatchObject(refusal('overtaken'))
    const two = await Promise.all(
      [ben, max].map((by) => aCommand(org, by, { kind: 'approve', invoices: [invoice], seen: saw })),
    )
    await Promise.all(two.map((command) => runCommand({ org, command, lastAttempt: false }, deps())))
    expect((await historyOf(org, invoice)).filter(({ kind }) => kind === 'approved')).toHaveLength(1)
    expect(await markOf(org, invoice)).toMatchObject({ state: 'approved' })
  })

  test('[Z43] an edit while an approval is carried out: either the approval is of the new content, or there is none', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    await askReview(org, ann, invoice)
    const saw = await seen(org, invoice)
    const command = await aCommand(org, ben, {
      kind: 'approve',
      invoices: [invoice],
      seen: { [invoice]: saw },
    })
    const edits: Promise<unknown>[] = []
    const step = (name: Step) => {
      if (name === 'linesRead' && edits.length === 0)
        edits.push(db.doc(linePath(org, invoice, 'line0')).update({ description: 'Other' }))
      return Promise.resolve()
    }
    await runCommand({ org, command, lastAttempt: false }, deps({ step }))
    await Promise.all(edits)
    const { state, fingerprint } = (await markOf(org, invoice))!
    expect([state, fingerprint === (await seen(org, invoice))]).not.toEqual(['approved', true])
    expect(await setStatus(org, ann, invoice, 'sent')).toMatchObject({ outcome: 'refused' })
  })

  test('[Z42] a member who has left, and a command that is too old, approve nothing', async () => {
    const { org, ann, ben, invoice } = await aReviewing()
    await askReview(org, ann, invoice)
    const asked = {
      kind: 'approve' as const,
      invoices: [invoice],
      seen: { [invoice]: await seen(org, invoice) },
    }
    const old = await aCommand(org, ben, asked, { createdAt: Timestamp.fromMillis(Date.now() - 864e5) })
    expect((await carriedOut(org, old))[invoice]).toMatchObject({ outcome: 'refused' })
    await db.doc(memberPath(org, ben.uid)).delete()
    expect(await approve(org, ben, invoice)).toMatchObject(refusal('notAMember'))
    expect(await dataOf(commandPath(org, old))).toMatchObject({ kind: 'approve' })
    expect(await dataOf(invoicePath(org, invoice))).toMatchObject({ review: { state: 'asked' } })
  })
})
