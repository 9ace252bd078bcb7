import { invoicePath, linePath, noticesPath, revisionPath, textDigest } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import type { Step } from '../../../functions/src/dependencies.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { tellOfReview } from '../../../functions/src/reviews/tell-of-review.ts'
import { aCommand, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'
import { seen } from '../email/mailing.ts'
import { Typist, begin, settle, store, storedText, waiting, write } from '../texts/typist.ts'
import { approve, aReviewing, askReview, markOf } from './reviewing.ts'

const refusal = (problem: string) => ({ outcome: 'refused', problem })

/** A draft with notes, and a colleague who has begun to type into them. */
async function aTypedDraft() {
  const reviewing = await aReviewing()
  const place = { org: reviewing.org, invoice: reviewing.invoice }
  await write(place, 'notes', 'Thanks')
  await begin(place, 'notes', 'Thanks')
  const typist = new Typist({ notes: 'Thanks' })
  const types = (text: string) => store(place, typist.type('notes', 6, text).update())
  return { ...reviewing, place, types }
}

describe('what was typed and is not merged yet', () => {
  test('[Z51] is in the content that is asked for', async () => {
    const { org, ann, ben, invoice, place, types } = await aTypedDraft()
    const before = await seen(org, invoice)
    await types(', Ada')
    expect(await askReview(org, ann, invoice, { saw: before })).toMatchObject(refusal('changedSince'))
    expect(await askReview(org, ann, invoice)).toMatchObject({ outcome: 'done' })
    expect([await storedText(place, 'notes'), await waiting(place)]).toEqual(['Thanks, Ada', 0])
    expect(await markOf(org, invoice)).toMatchObject({ fingerprint: await seen(org, invoice) })
    expect(await approve(org, ben, invoice)).toMatchObject({ outcome: 'done' })
    expect(await setStatus(org, ann, invoice, 'sent')).toMatchObject({ outcome: 'done' })
    expect(await dataOf(revisionPath(org, invoice, 1))).toMatchObject({ content: { notes: 'Thanks, Ada' } })
  })

  test('[Z51] is approved by nobody who did not see it', async () => {
    const { org, ann, ben, invoice, place, types } = await aTypedDraft()
    await askReview(org, ann, invoice)
    const before = await seen(org, invoice)
    await types(', Ada')
    expect(await approve(org, ben, invoice, before)).toMatchObject(refusal('changedSinceAsked'))
    expect([await storedText(place, 'notes'), await waiting(place)]).toEqual(['Thanks, Ada', 0])
    await askReview(org, ann, invoice)
    expect(await approve(org, ben, invoice, before)).toMatchObject(refusal('changedSince'))
    expect(await approve(org, ben, invoice)).toMatchObject({ outcome: 'done' })
  })

  test('[Z51] ends an approval before anything goes out', async () => {
    const { org, ann, ben, invoice, types } = await aTypedDraft()
    await askReview(org, ann, invoice)
    await approve(org, ben, invoice)
    await types(', Ada')
    expect(await setStatus(org, ann, invoice, 'sent')).toMatchObject(refusal('approvalFell'))
  })

  test('[Z51] is not approved when it arrives while the approval is carried out', async () => {
    const { org, ann, ben, invoice, types } = await aTypedDraft()
    await askReview(org, ann, invoice)
    const saw = { [invoice]: await seen(org, invoice) }
    const command = await aCommand(org, ben, { kind: 'approve', invoices: [invoice], seen: saw })
    const typed: Promise<unknown>[] = []
    const step = (name: Step) => {
      if (name === 'linesRead' && typed.length === 0) typed.push(types(', Ada'))
      return Promise.resolve()
    }
    await runCommand({ org, command, lastAttempt: false }, deps({ step }))
    await Promise.all(typed)
    expect(typed).toHaveLength(1)
    expect(await setStatus(org, ann, invoice, 'sent')).toMatchObject({ outcome: 'refused' })
    const { state, fingerprint } = (await markOf(org, invoice))!
    expect([state, fingerprint === (await seen(org, invoice))]).not.toEqual(['approved', true])
  })
})

describe('the marks of merged texts', () => {
  test('[Z51] are no content: they end no request and no approval, and tell nobody', async () => {
    const { org, ann, ben, invoice, place, types } = await aTypedDraft()
    const header = db.doc(invoicePath(org, invoice))
    const line = db.doc(linePath(org, invoice, 'line0'))
    const mark = async (text: string) => {
      await header.update({ notesMark: textDigest(text), footerMark: textDigest(text) })
      await line.update({ descriptionMark: textDigest(text) })
    }
    await askReview(org, ann, invoice)
    await mark('another text')
    expect(await approve(org, ben, invoice)).toMatchObject({ outcome: 'done' })
    const before = await header.get()
    await mark('a third text')
    await types('')
    await settle(place)
    await tellOfReview(place, { before, after: await header.get() }, deps())
    expect(await documentsIn(noticesPath(org, ann.uid))).toEqual({})
    expect(await setStatus(org, ann, invoice, 'sent')).toMatchObject({ outcome: 'done' })
  })
})
