import {
  counterPath,
  invoicePath,
  messagePath,
  noticeId,
  noticeMessageId,
  noticePath,
  orgPath,
  reference,
  type NoticeKind,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { tellMembers, type News } from '../../../functions/src/notices/tell-members.ts'
import { removeMember } from '../../../functions/src/organisations/remove-member.ts'
import { aDraft, aMember, anOrganisation } from '../builders.ts'
import { db, deps } from '../direct.ts'
import { aProvider, deliverOnce, outboxOf } from '../email/mailing.ts'

let org: string
let ann: Caller
let ben: Caller
let invoice: string

beforeEach(async () => {
  ;({ org, owner: ann } = await anOrganisation())
  await db.doc(orgPath(org)).update({ plan: 'subscriber', country: 'GB' })
  ben = await aMember(org, 'biller')
  invoice = await aDraft(org, ann, { notes: 'Secret terms' })
})

const tell = (kind: NoticeKind = 'mention', known: Partial<News> = {}) =>
  tellMembers(
    org,
    [ben.uid],
    { kind, invoice, about: 'c1', by: ann.uid, at: Timestamp.now(), ...known },
    deps(),
  )
const message = (kind: NoticeKind = 'mention') => noticeMessageId(ben.uid, noticeId(kind, invoice, 'c1'))

/** Sends the email of a notice as the queue does, and returns what the provider got. */
async function emailed(kind: NoticeKind = 'mention') {
  const provider = aProvider()
  await deliverOnce(org, message(kind), provider)
  return provider.mails
}

test('[Z72] a mention is emailed with a link to the comment, and quotes nothing', async () => {
  await tell()
  const [mail] = await emailed()
  const draft = reference(invoice)
  expect(mail).toMatchObject({
    ...{ from: { email: 'mail@covoice.example', name: 'Covoice' }, replyTo: null, cc: [], attachments: [] },
    to: [{ email: ben.email }],
    subject: `Ann Owner mentioned you on draft ${draft}`,
  })
  expect(mail!.text).toContain(`https://covoice.example/invoices/${invoice}?comment=c1`)
  expect(mail!.text).toContain('Bright IT')
  expect(mail!.html + mail!.text).not.toContain('Secret')
})

test('[Z72] a request for review and both verdicts are emailed, an answer is not', async () => {
  await db.doc(invoicePath(org, invoice)).update({ numberText: 'INV-7' })
  const kinds: NoticeKind[] = ['reviewAsked', 'approved', 'sentBack', 'reply']
  for (const kind of kinds) await tell(kind)
  const mails = (await Promise.all(kinds.map(emailed))).flat()
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Ann Owner asks you to review invoice INV-7',
    'Ann Owner approved invoice INV-7',
    'Ann Owner sent invoice INV-7 back',
  ])
})

test('[Z72] the email is in the language of the organisation’s country', async () => {
  await db.doc(orgPath(org)).update({ country: 'AT' })
  await tell('reviewAsked')
  const [mail] = await emailed('reviewAsked')
  expect(mail!.subject).toBe(`Ann Owner bittet Sie um Prüfung: Entwurf ${reference(invoice)}`)
  expect(mail!.text).toContain('Rechnung ansehen')
})

test('[Z72] a notice is emailed once, also when it is told again or was dropped since', async () => {
  await Promise.all([tell(), tell()])
  await tell()
  expect(Object.keys(await outboxOf(org))).toEqual([message()])
  expect(await emailed()).toHaveLength(1)
  await db.doc(noticePath(org, ben.uid, noticeId('mention', invoice, 'c1'))).delete()
  await tell()
  expect(await emailed()).toHaveLength(0)
})

test('[Z72] on trial, beyond the limit of a day and without an address only the app tells', async () => {
  const counter = db.doc(counterPath(org, `notices-${new Date().toISOString().slice(0, 10)}`))
  await counter.set({ sent: 1_000 })
  await tell()
  await counter.delete()
  await db.doc(`${orgPath(org)}/members/${ben.uid}`).update({ email: '' })
  await tell('approved')
  await db.doc(`${orgPath(org)}/members/${ben.uid}`).update({ email: ben.email })
  await db.doc(orgPath(org)).update({ plan: 'trial' })
  await tell('sentBack')
  expect(await outboxOf(org)).toEqual({})
})

test('[Z72] a notice that was read, or whose reader has left, is emailed no more', async () => {
  await tell()
  await tell('approved')
  await db.doc(noticePath(org, ben.uid, noticeId('mention', invoice, 'c1'))).update({ read: true })
  expect(await emailed()).toEqual([])
  expect((await db.doc(messagePath(org, message())).get()).data()).toMatchObject({
    ...{ state: 'failed', problem: 'withdrawn' },
  })
  await removeMember({ org, uid: ben.uid }, ann, deps())
  expect(await emailed('approved')).toEqual([])
})
