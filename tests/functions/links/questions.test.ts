import {
  counterPath,
  invoicePath,
  questionLimits,
  linkPath,
  noticesPath,
  orgPath,
  questionPath,
  questionsPath,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { linkLifeMs, linkRates } from '../../../functions/src/config.ts'
import { createLink } from '../../../functions/src/links/create-link.ts'
import { revokeLink } from '../../../functions/src/links/revoke-link.ts'
import { visitLimits } from '../../../functions/src/links/visit.ts'
import { answerQuestion } from '../../../functions/src/questions/answer-question.ts'
import { questionAsked } from '../../../functions/src/questions/question-asked.ts'
import { aMember, anId, ask } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'
import { outboxOf } from '../email/mailing.ts'
import { aLink, asked, type Visiting, visited } from './visiting.ts'

/** A link of an organisation that subscribes. */
async function anOpenLink(now = new Date()) {
  const link = await aLink(now)
  await db.doc(orgPath(link.org)).update({ plan: 'subscriber' })
  return link
}

const typed = (known: object = {}) => ({
  ...{ id: anId(), text: 'Why three hours?', line: '', name: 'Bo Smith', email: 'bo@contoso.example' },
  ...known,
})
const asking = async (token: string, body: unknown, visiting: Visiting = {}) =>
  (await visited(`/i/${token}/ask`, { method: 'POST', body, ...visiting })).status
const questionsOf = ({ org, invoice }: { org: string; invoice: string }) =>
  documentsIn(questionsPath(org, invoice))

describe('asking a question on a link', () => {
  test('[W14] it is stored with its line, its link and the customer of the revision, once, however often it comes', async () => {
    const link = await anOpenLink()
    const question = typed({ line: 'line0', text: '  Why\r\nthree hours?\u0000\u202e ' })
    const answers = await Promise.all([asking(link.token, question), asking(link.token, question)])
    expect([...answers, await asking(link.token, question)]).toEqual([204, 204, 204])
    expect(await questionsOf(link)).toEqual({
      [question.id]: {
        ...{ link: link.link, revision: 1, customer: null, line: 'line0', text: 'Why\nthree hours?' },
        ...{ name: 'Bo Smith', email: 'bo@contoso.example', askedAt: expect.any(Timestamp) as Timestamp },
        ...{ answers: [], closed: false, closedByName: '', delivery: null },
      },
    })
    expect(await asking(link.token, { ...question, text: 'Another' })).toBe(400)
  })

  test('[W14] name and address may be left out; an address that no mail reaches is named', async () => {
    const { token } = await anOpenLink()
    expect(await asking(token, typed({ name: '', email: '' }))).toBe(204)
    expect(await asking(token, typed({ email: 'bo@' }))).toBe(422)
  })

  test.each([
    ['nothing', undefined],
    ['a text', 'hello'],
    ['no text', typed({ text: ' \u202e ' })],
    ['a text that is too long', typed({ text: 'x'.repeat(questionLimits.text + 1) })],
    ['an id of the server', typed({ id: 'email-1' })],
    ['a line that the revision has not', typed({ line: 'line1' })],
    ['a line that is a path', typed({ line: '../x' })],
    ['an address that is no text', typed({ email: { $ne: '' } })],
    ['a text that is a list', typed({ text: ['x'] })],
  ])('[W14] %s is refused and stored nowhere', async (_, body) => {
    const link = await anOpenLink()
    expect(await asking(link.token, body)).toBe(400)
    expect(await questionsOf(link)).toEqual({})
  })

  test('[W14] a question of another link is neither changed nor confirmed', async () => {
    const link = await anOpenLink()
    const second = await createLink(asked(link), link.owner, deps())
    const question = typed()
    await asking(link.token, question)
    expect(await asking(second.token, question)).toBe(400)
    expect(await asking(second.token, { ...question, text: 'Mine' })).toBe(400)
    expect(await dataOf(questionPath(link.org, link.invoice, question.id))).toMatchObject({ link: link.link })
  })

  test('[W14] the link of an organisation on trial takes no question', async () => {
    const link = await aLink()
    expect(await asking(link.token, typed())).toBe(404)
    expect(await questionsOf(link)).toEqual({})
  })

  test('[W15] a name shows no link, and no line break', async () => {
    const link = await anOpenLink()
    const question = typed({ name: 'Bo\nhttps://evil.example/x' })
    await asking(link.token, question)
    expect((await dataOf(questionPath(link.org, link.invoice, question.id))).name).toBe(
      'Bo https evil example/x',
    )
  })

  test('[W15] the holder reads what was asked on this link with its answer, no address, and nothing of another link', async () => {
    const link = await anOpenLink()
    const { org, invoice, owner, token } = link
    const second = await createLink(asked(link), owner, deps())
    const question = typed()
    await asking(token, question)
    await asking(second.token, typed({ text: 'Somebody else asks' }))
    await answerQuestion(
      { org, invoice, question: question.id, answer: anId(), text: 'It took two.' },
      owner,
      deps(),
    )
    const page = String((await visited(`/i/${token}`)).body)
    for (const text of [
      'Why three hours?',
      'Bo Smith',
      'It took two.',
      'Ann Owner, Bright IT',
      'Ask a question',
    ])
      expect(page).toContain(text)
    for (const text of ['Somebody else asks', 'bo@contoso.example']) expect(page).not.toContain(text)
    await db.doc(orgPath(org)).update({ plan: 'trial' })
    const onTrial = String((await visited(`/i/${token}`)).body)
    expect(onTrial).toContain('It took two.')
    expect(onTrial).not.toContain('Ask a question')
    await revokeLink(link, owner, deps())
    expect(String((await visited(`/i/${token}`)).body)).not.toContain('It took two.')
  })

  test('[W17] a link that is unknown, revoked, expired or of a deleted invoice takes none', async () => {
    const now = new Date()
    const [revoked, expired, deleted] = [
      await anOpenLink(),
      await anOpenLink(new Date(now.getTime() - linkLifeMs)),
      await anOpenLink(),
    ]
    await revokeLink(revoked, revoked.owner, deps())
    await ask(deleted.org, deleted.owner, { kind: 'delete', invoices: [deleted.invoice] })
    for (const { token } of [revoked, expired, deleted, { token: 'A'.repeat(22) }])
      expect(await asking(token, typed(), { now })).toBe(404)
    for (const link of [revoked, expired, deleted]) expect(await questionsOf(link)).toEqual({})
    expect((await visited(`/i/${revoked.token}/ask`)).status).toBe(405)
  })

  test('[W17] a question that comes while the link is being revoked is stored before that or not at all', async () => {
    const link = await anOpenLink()
    const [status] = await Promise.all([asking(link.token, typed()), revokeLink(link, link.owner, deps())])
    expect(Object.keys(await questionsOf(link))).toHaveLength(status === 204 ? 1 : 0)
    expect(await asking(link.token, typed())).toBe(404)
  })
})

describe('the limits of questions', () => {
  test('[W16] a link takes only so many, and says so; a repeated one is no further one', async () => {
    const link = await anOpenLink()
    const now = new Date()
    const first = typed()
    const at = (visitor: number) => ({ visitor: `203.0.113.${visitor}`, now })
    expect(await asking(link.token, first, at(0))).toBe(204)
    const batch = db.batch()
    for (let index = 1; index < questionLimits.perLink; index++)
      batch.set(db.doc(questionPath(link.org, link.invoice, anId())), { link: link.link })
    await batch.commit()
    expect(await asking(link.token, typed(), at(1))).toBe(429)
    expect(await asking(link.token, first, at(1))).toBe(204)
    const second = await createLink(asked(link), link.owner, deps())
    expect(await asking(second.token, typed(), at(1))).toBe(204)
  })

  test('[W16] an address and an organisation have a limit for a day, and no address is stored', async () => {
    const link = await anOpenLink()
    const now = new Date('2026-12-01T12:00:00Z')
    const counter = db.doc(counterPath(link.org, 'questions-2026-12-01'))
    await asking(link.token, typed(), { now })
    const counted = await dataOf(counter.path)
    const [caller = ''] = Object.keys(counted).filter((name) => name !== 'sent')
    expect(counted).toEqual({ sent: 1, [caller]: 1 })
    expect(caller).toMatch(/^by[0-9a-f]{32}$/)
    await counter.update({ [caller]: questionLimits.perVisitor })
    expect(await asking(link.token, typed(), { now })).toBe(429)
    expect(await asking(link.token, typed(), { now, visitor: '203.0.113.9' })).toBe(204)
    await counter.update({ sent: questionLimits.perDay })
    expect(await asking(link.token, typed(), { now, visitor: '203.0.113.10' })).toBe(429)
    const tomorrow = new Date('2026-12-02T00:00:00Z')
    expect(await asking(link.token, typed(), { now: tomorrow })).toBe(204)
  })

  test('[W16] many at the same moment together keep the limit', async () => {
    const link = await anOpenLink()
    const counter = db.doc(counterPath(link.org, `questions-${new Date().toISOString().slice(0, 10)}`))
    await counter.set({ sent: questionLimits.perDay - 1 })
    const answers = await Promise.all(
      [1, 2].map((one) => asking(link.token, typed(), { visitor: `10.0.0.${one}` })),
    )
    expect(answers.sort()).toEqual([204, 429])
    expect(Object.keys(await questionsOf(link))).toHaveLength(1)
  })

  test('[W8] a question counts as several requests of a minute', async () => {
    const { token } = await anOpenLink()
    const now = new Date('2026-12-01T12:00:00Z')
    const limitsOfMinute = visitLimits()
    const most = linkRates.visitor / linkRates.question
    const answers = []
    for (let index = 0; index <= most; index++)
      answers.push(await asking(token, 'no question', { now, limits: limitsOfMinute }))
    expect(answers).toEqual([...Array<number>(most).fill(400), 429])
  })
})

describe('what the team hears', () => {
  const told = async (org: string, { uid }: Caller) => Object.values(await documentsIn(noticesPath(org, uid)))

  test('[W18] everybody who may answer is told once, with an email; nobody else is', async () => {
    const { org, owner, invoice, token } = await anOpenLink()
    const customer = anId()
    await db.doc(invoicePath(org, invoice)).update({ customer })
    const [biller, near] = [await aMember(org, 'biller'), await aMember(org, 'biller', [customer])]
    const others = [
      await aMember(org, 'viewer'),
      await aMember(org, 'technician'),
      await aMember(org, 'biller', [anId()]),
    ]
    const question = typed()
    await asking(token, question)
    await db.doc(questionPath(org, invoice, question.id)).update({ customer })
    const stored = await db.doc(questionPath(org, invoice, question.id)).get()
    const place = { org, invoice, question: question.id }
    await Promise.all([questionAsked(place, stored, deps()), questionAsked(place, stored, deps())])
    await questionAsked(place, stored, deps())
    for (const person of [owner, biller, near])
      expect(await told(org, person)).toMatchObject([
        { kind: 'question', about: question.id, by: '', byName: '', numberText: 'INV-0001' },
      ])
    for (const person of others) expect(await told(org, person)).toEqual([])
    const mails = Object.values(await outboxOf(org))
    expect(mails.map(({ to }) => to.join()).sort()).toEqual(
      [owner, biller, near].map(({ email }) => email).sort(),
    )
    expect(mails[0]).toMatchObject({ place: `/invoices/${invoice}?question=${question.id}` })
    expect(JSON.stringify(mails)).not.toContain('three hours')
  })

  test('[W18] who reaches only the present customer hears nothing of what an earlier one asked', async () => {
    const { org, invoice, token } = await anOpenLink()
    const question = typed()
    await asking(token, question)
    const customer = anId()
    await db.doc(invoicePath(org, invoice)).update({ customer })
    const near = await aMember(org, 'biller', [customer])
    const stored = await db.doc(questionPath(org, invoice, question.id)).get()
    await questionAsked({ org, invoice, question: question.id }, stored, deps())
    expect(await told(org, near)).toEqual([])
    expect(await dataOf(linkPath(org, invoice, String(stored.get('link'))))).toMatchObject({ revision: 1 })
  })
})
