import {
  answerMessageId,
  counterPath,
  invoicePath,
  limits,
  questionLimits,
  messagePath,
  orgPath,
  questionPath,
  revisionPath,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeEach, expect, test } from 'vitest'
import { revokeLink } from '../../../functions/src/links/revoke-link.ts'
import { answerQuestion } from '../../../functions/src/questions/answer-question.ts'
import { closeQuestion } from '../../../functions/src/questions/close-question.ts'
import { recordEvents } from '../../../functions/src/delivery/record-events.ts'
import { aCaller, aMember, anId, anOrganisation, ask } from '../builders.ts'
import { dataOf, db, deps } from '../direct.ts'
import { aProvider, deliverOnce, outboxOf } from '../email/mailing.ts'
import { aLink, visited } from './visiting.ts'

type Link = Awaited<ReturnType<typeof aLink>>
let link: Link
let question: string

const asks = async ({ token }: Link, known: object = {}) => {
  const id = anId()
  const body = {
    id,
    text: 'Why three hours?',
    line: 'line0',
    name: 'Bo',
    email: 'bo@contoso.example',
    ...known,
  }
  expect((await visited(`/i/${token}/ask`, { method: 'POST', body })).status).toBe(204)
  return id
}
beforeEach(async () => {
  link = await aLink()
  await db.doc(orgPath(link.org)).update({ plan: 'subscriber' })
  question = await asks(link)
})

const answered = (known: object = {}, by = link.owner) => {
  const { org, invoice } = link
  return answerQuestion(
    { org, invoice, question, answer: anId(), text: 'Two people came.', ...known },
    by,
    deps(),
  )
}
const stored = () => dataOf(questionPath(link.org, link.invoice, question))
const outbox = async () => Object.keys(await outboxOf(link.org))
const delivered = async (message: string) => {
  const provider = aProvider()
  await deliverOnce(link.org, message, provider)
  return provider.mails
}

test('[W19] an answer is stored and emailed once, however often it is sent; the email says who answered, and leads to the link', async () => {
  await db
    .doc(revisionPath(link.org, link.invoice, 1))
    .update({ 'content.from.email': 'office@bright.example' })
  const answer = anId()
  const both = await Promise.all([answered({ answer }), answered({ answer })])
  expect([...both, await answered({ answer })]).toEqual([1, 2, 3].map(() => ({ emailed: true })))
  expect((await stored()).answers).toEqual([
    {
      ...{ id: answer, text: 'Two people came.', by: link.owner.uid, byName: 'Ann Owner' },
      at: expect.any(Timestamp) as Timestamp,
    },
  ])
  const message = answerMessageId(link.invoice, question, answer)
  expect(await outbox()).toEqual([message])
  const [mail, ...more] = [...(await delivered(message)), ...(await delivered(message))]
  expect(more).toEqual([])
  expect(mail).toMatchObject({
    from: { name: 'Covoice' },
    ...{ to: [{ email: 'bo@contoso.example' }], cc: [], attachments: [] },
    replyTo: { email: 'office@bright.example', name: 'Bright IT' },
    subject: 'Ann Owner of Bright IT answered your question about invoice INV-0001',
  })
  expect(mail!.text).toContain('Two people came.')
  expect(mail!.html + mail!.text).not.toContain('three hours')
  const path = /https:\/\/covoice\.example(\/i\/[\w-]{22})#questions/.exec(mail!.text)?.[1] ?? ''
  expect((await visited(path)).status).toBe(200)
  expect((await visited(`/i/${link.token}`)).status).toBe(200)
  expect(await stored()).toMatchObject({ delivery: { message, state: 'accepted' } })
})

test('[W19] the email is in the language of the invoice, and shows a typed text exactly', async () => {
  await db.doc(revisionPath(link.org, link.invoice, 1)).update({ language: 'de' })
  const answer = anId()
  await answered({ answer, text: '<b>{company}</b> & so' })
  const [mail] = await delivered(answerMessageId(link.invoice, question, answer))
  expect(mail!.subject).toBe('Ann Owner von Bright IT hat Ihre Frage zur Rechnung INV-0001 beantwortet')
  expect(mail!.text).toContain('<b>{company}</b> & so')
  expect(mail!.html).toContain('&lt;b&gt;{company}&lt;/b&gt; &amp; so')
})

test('[W19] without an address, on trial and beyond the emails of a day the answer stands on the link alone', async () => {
  const counter = db.doc(counterPath(link.org, `emails-${new Date().toISOString().slice(0, 10)}`))
  await counter.set({ sent: limits.emailsPerDay })
  expect(await answered()).toEqual({ emailed: false })
  await counter.delete()
  await db.doc(orgPath(link.org)).update({ plan: 'trial' })
  expect(await answered()).toEqual({ emailed: false })
  await db.doc(orgPath(link.org)).update({ plan: 'subscriber' })
  question = await asks(link, { email: '' })
  expect(await answered()).toEqual({ emailed: false })
  expect(await stored()).toMatchObject({ delivery: null })
  expect(await outbox()).toEqual([])
})

test('[W19] a person who may not email the invoice, does not reach its customer or is not a member does not answer', async () => {
  const present = anId()
  await db.doc(invoicePath(link.org, link.invoice)).update({ customer: present })
  const strangers = [
    aCaller(),
    (await anOrganisation()).owner,
    await aMember(link.org, 'viewer'),
    await aMember(link.org, 'technician'),
    await aMember(link.org, 'biller', [anId()]),
    // the question is of an earlier customer
    await aMember(link.org, 'biller', [present]),
  ]
  const { org, invoice } = link
  for (const stranger of strangers) {
    await expect(answered({}, stranger)).rejects.toThrow('notAllowed')
    await expect(closeQuestion({ org, invoice, question, closed: true }, stranger, deps())).rejects.toThrow(
      'notAllowed',
    )
  }
  expect(await answered({}, await aMember(org, 'biller'))).toEqual({ emailed: true })
})

test('[W17] a revoked link takes no answer, and one that is on its way leaves without a button', async () => {
  const answer = anId()
  await answered({ answer })
  await revokeLink(link, link.owner, deps())
  await expect(answered()).rejects.toThrow('linkUnknown')
  expect(await answered({ answer })).toEqual({ emailed: true })
  const [mail] = await delivered(answerMessageId(link.invoice, question, answer))
  expect(mail!.text).toContain('Two people came.')
  expect(mail!.text).not.toContain('/i/')
})

test('[W19] a missing question, a deleted invoice, an answer of somebody else and too many answers are refused by name', async () => {
  await expect(answered({ question: anId() })).rejects.toThrow('invoiceUnknown')
  const answer = anId()
  await answered({ answer })
  await expect(answered({ answer, text: 'Else' })).rejects.toThrow('malformed')
  await expect(answered({ answer }, await aMember(link.org, 'biller'))).rejects.toThrow('malformed')
  const given = Array.from({ length: questionLimits.answers }, () => ({
    id: anId(),
    text: 'x',
    by: 'x',
    byName: 'x',
  }))
  await db.doc(questionPath(link.org, link.invoice, question)).update({ answers: given })
  await expect(answered()).rejects.toThrow('malformed')
  await ask(link.org, link.owner, { kind: 'delete', invoices: [link.invoice] })
  await expect(answered()).rejects.toThrow('invoiceUnknown')
})

test('[W20] a question is put aside without an answer and taken up again, each twice; an answer takes it up', async () => {
  const { org, invoice, owner } = link
  const close = (closed: boolean) => closeQuestion({ org, invoice, question, closed }, owner, deps())
  for (const closed of [true, true]) await close(closed)
  expect(await stored()).toMatchObject({ closed: true, closedByName: 'Ann Owner' })
  for (const closed of [false, false]) await close(closed)
  expect(await stored()).toMatchObject({ closed: false, closedByName: '' })
  await close(true)
  await answered()
  expect(await stored()).toMatchObject({ closed: false })
})

test('[W19] the question shows what became of the email', async () => {
  const answer = anId()
  await answered({ answer })
  const message = answerMessageId(link.invoice, question, answer)
  await delivered(message)
  const bounce = { id: anId(), kind: 'bounce', at: Date.now(), reason: 'No such user' } as const
  await recordEvents([{ ...bounce, email: 'bo@contoso.example', org: link.org, message }], deps())
  expect(await stored()).toMatchObject({ delivery: { message, state: 'trouble' } })
  expect(await dataOf(messagePath(link.org, message))).toMatchObject({ kind: 'answer', state: 'accepted' })
})
