import { createHash } from 'node:crypto'
import {
  contentWithEmptyValues,
  customerPath,
  historyPath,
  invoicePath,
  linePath,
  messageId,
  orgPath,
  revisionPath,
  settingsPath,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { createDocument } from '../../../functions/src/invoices/create-document.ts'
import { booksFileFormats } from '../../../functions/src/vendors/accounting-software.ts'
import type { fingerprint } from '../../../functions/src/invoices/fingerprint.ts'
import { documentId } from '../../../functions/src/files/stored-document.ts'
import { readFile } from '../../../functions/src/files/read-file.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aDraft, aMember, ask, headerOf, setStatus } from '../builders.ts'
import { db, documentsIn } from '../direct.ts'
import {
  aProvider,
  aSender,
  carriedOut,
  deliverOnce,
  messageOf,
  outboxOf,
  seen,
  send,
  sendCommand,
} from './mailing.ts'

const nameInLastRelease: typeof fingerprint = (content, lines) =>
  createHash('sha256').update(contentWithEmptyValues(content, lines)).digest('hex')

describe('asking for an email', () => {
  test('[F34] a text that no font can print stops issuing and sending, also of a revision that an earlier release froze', async () => {
    const { org, owner, invoice } = await aSender()
    const place = db.doc(linePath(org, invoice, 'line0'))
    await place.update({ description: 'Launch 🚀' })
    const reason = { code: 'lineNotPrintable', line: 'line0', place: 1, characters: '🚀' }
    const refused = { outcome: 'refused', problem: 'lineNotPrintable', problems: [reason] }
    expect(await send(org, owner, invoice)).toMatchObject(refused)
    expect(await setStatus(org, owner, invoice, 'sent')).toMatchObject(refused)
    expect(await headerOf(org, invoice)).toMatchObject({ content: 'open', number: null })

    await place.update({ description: 'Launch' })
    await setStatus(org, owner, invoice, 'sent')
    await db.doc(revisionPath(org, invoice, 1)).update({ 'content.notes': 'Thanks 🙏' })
    await db.doc(invoicePath(org, invoice)).update({ notes: 'Thanks 🙏' })
    expect(await send(org, owner, invoice)).toMatchObject({ outcome: 'refused', problem: 'notPrintable' })
    expect(await outboxOf(org)).toEqual({})
  })

  test('[Q1] emailing issues a draft, which stays Draft until the provider has accepted the email; then it is Sent', async () => {
    const { org, owner, invoice } = await aSender()
    expect(await send(org, owner, invoice)).toMatchObject({ outcome: 'done', numberText: 'INV-0001' })
    const message = messageId(invoice, 1, null)
    expect(await headerOf(org, invoice)).toMatchObject({
      ...{ status: 'draft', content: 'frozen', number: 1, revision: 1, sentAt: null },
      delivery: { message, state: 'queued' },
    })

    const provider = aProvider()
    await deliverOnce(org, message, provider)
    const [mail] = provider.mails
    expect(mail).toMatchObject({
      from: { name: 'Bright IT' },
      to: [{ email: 'bo@contoso.example' }],
      subject: 'Invoice INV-0001 from Bright IT',
      attachments: [{ filename: 'INV-0001.pdf', type: 'application/pdf' }],
      customArgs: { org, message },
    })
    expect((await wordsOfPages(mail!.attachments[0]!.bytes)).join(' ')).toContain('INV-0001')
    expect(await headerOf(org, invoice)).toMatchObject({
      status: 'sent',
      delivery: { message, state: 'accepted' },
    })
    expect((await headerOf(org, invoice)).sentAt).toBeInstanceOf(Timestamp)
    expect(await messageOf(org, message)).toMatchObject({
      state: 'accepted',
      recipients: [{ email: 'bo@contoso.example', state: 'accepted' }],
    })
    const history = await documentsIn(historyPath(org, invoice))
    expect(history[`email-${message}`]).toMatchObject({
      kind: 'emailed',
      from: 'draft',
      to: 'sent',
      cause: 'email',
      by: owner.uid,
    })
  })

  test('[Q1] emailing finishes an edit: the next revision goes out', async () => {
    const { org, owner, invoice } = await aSender()
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-03' })
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(linePath(org, invoice, 'line0')).update({ description: 'More support' })
    expect(await send(org, owner, invoice)).toMatchObject({ outcome: 'done', status: 'paid' })
    expect(Object.keys(await outboxOf(org))).toEqual([messageId(invoice, 2, null)])
  })

  test('[Q2] a double click, two people and a command carried out twice send one email; a deliberate resend sends a second', async () => {
    const { org, owner, invoice } = await aSender()
    const biller = await aMember(org, 'biller')
    const commands = [await sendCommand(org, owner, [invoice]), await sendCommand(org, biller, [invoice])]
    const outcomes = []
    for (const command of [...commands, ...commands]) outcomes.push((await carriedOut(org, command))[invoice])
    expect(outcomes.map((outcome) => outcome?.outcome)).toEqual(['done', 'refused', 'done', 'refused'])
    expect(outcomes[1]).toMatchObject({ problem: 'alreadySent' })
    expect(Object.keys(await outboxOf(org))).toHaveLength(1)

    expect(await send(org, owner, invoice, { again: true })).toMatchObject({ outcome: 'done' })
    expect(Object.keys(await outboxOf(org))).toHaveLength(2)
  })

  test('[Q3] Send is refused when somebody changed the invoice since the sender looked, and says who changed which line', async () => {
    const { org, owner, invoice } = await aSender()
    const colleague = await aMember(org, 'biller')
    const command = await sendCommand(org, owner, [invoice])
    const changed = { changedBy: colleague.uid, changedAt: Timestamp.now() }
    await db.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 2000, ...changed })
    expect((await carriedOut(org, command))[invoice]).toMatchObject({
      problem: 'changedSince',
      problems: [{ code: 'changedSince', line: 'line0', by: colleague.uid }],
    })
    expect(await headerOf(org, invoice)).toMatchObject({ number: null, content: 'open', delivery: null })
    expect(await outboxOf(org)).toEqual({})
  })

  test('[E58] a tab of the last release, which names content with its empty values, can still send', async () => {
    const { org, owner, invoice } = await aSender()
    const name = await seen(org, invoice, nameInLastRelease)
    expect(name).not.toBe(await seen(org, invoice))
    expect(await send(org, owner, invoice, { seen: { [invoice]: name } })).toMatchObject({ outcome: 'done' })
  })

  test('[Q3] Send is refused when the sender looked at a revision older than the current one', async () => {
    const { org, owner, invoice } = await aSender()
    await setStatus(org, owner, invoice, 'sent')
    const command = await sendCommand(org, owner, [invoice])
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(linePath(org, invoice, 'line0')).update({ description: 'Less support' })
    await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    expect((await carriedOut(org, command))[invoice]).toMatchObject({ outcome: 'refused' })
    expect(await outboxOf(org)).toEqual({})
  })

  test('[Q4] on trial, without an address, without lines or beyond the day’s limit nothing is sent and nothing issued', async () => {
    const { org, owner, invoice } = await aSender()
    const nobody = await aDraft(org, owner)
    const empty = await aDraft(org, owner, { lines: [] })
    expect(await send(org, owner, nobody)).toMatchObject({ problem: 'noRecipient' })
    expect(await send(org, owner, empty, { to: ['bo@contoso.example'] })).toMatchObject({
      problem: 'noLines',
    })
    const today = new Date().toISOString().slice(0, 10)
    await db.doc(`${orgPath(org)}/counters/emails-${today}`).set({ sent: 1000 })
    expect(await send(org, owner, invoice)).toMatchObject({ problem: 'dailyLimit' })
    await db.doc(orgPath(org)).update({ plan: 'trial' })
    expect(await send(org, owner, invoice)).toMatchObject({ problem: 'onTrial' })
    for (const id of [invoice, nobody, empty])
      expect(await headerOf(org, id)).toMatchObject({ number: null, content: 'open' })
    expect(await outboxOf(org)).toEqual({})
  })

  test('[Q4] a member who may not edit invoices may not email them', async () => {
    const { org, invoice } = await aSender()
    expect(await send(org, await aMember(org, 'viewer'), invoice)).toMatchObject({ problem: 'notAllowed' })
    expect(await send(org, await aMember(org, 'biller', ['another']), invoice)).toMatchObject({
      problem: 'notAllowed',
    })
  })

  test('[Q5] several invoices go each to its own customer, in the customer’s language and the organisation’s words', async () => {
    const { org, owner, invoice, customer } = await aSender()
    const german = `${customer}-de`
    await db
      .doc(`${orgPath(org)}/customers/${german}`)
      .set({ language: 'de', email: 'a@b.example', contacts: {} })
    await db
      .doc(settingsPath(org, 'invoice'))
      .update({ mailTemplates: { de: { subject: 'Ihre {number}: {total}', message: 'Bis {due}.' } } })
    const other = await aDraft(org, owner, { customer: german })
    const stopped = await aDraft(org, owner)
    const outcomes = await carriedOut(org, await sendCommand(org, owner, [invoice, other, stopped]))
    expect(Object.values(outcomes).map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused'])
    const provider = aProvider()
    for (const message of Object.keys(await outboxOf(org))) await deliverOnce(org, message, provider)
    const subjects = provider.mails.map(({ to, subject }) => `${to[0]?.email} ${subject}`)
    expect(subjects.toSorted()).toEqual([
      'a@b.example Ihre INV-0002: 100,00\u00A0€',
      'bo@contoso.example Invoice INV-0001 from Bright IT',
    ])
  })

  test('[Q6] To, Cc and the copy for the sender are one email, and no address gets two', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice, {
      to: ['bo@contoso.example'],
      cc: ['Bo@contoso.example', 'x@y.example'],
      copyToMe: true,
    })
    const provider = aProvider()
    await deliverOnce(org, messageId(invoice, 1, null), provider)
    expect(provider.mails).toHaveLength(1)
    expect(provider.mails[0]).toMatchObject({
      to: [{ email: 'bo@contoso.example' }],
      cc: [{ email: 'x@y.example' }, { email: owner.email }],
    })
  })
})

describe('addresses', () => {
  test('[G17] an apostrophe and a domain in any script are taken, and two spellings of a domain are one address', async () => {
    const { org, owner, invoice } = await aSender()
    const to = ["pat.o'brien@example.com", 'info@bücher.example']
    await send(org, owner, invoice, { to, cc: ['info@xn--bcher-kva.example'] })
    const provider = aProvider()
    await deliverOnce(org, messageId(invoice, 1, null), provider)
    expect(provider.mails[0]).toMatchObject({ to: to.map((email) => ({ email })), cc: [] })
  })

  test.for(['office', 'böb@contoso.example', 'a@xn--ü.example'])(
    '[G17] the stored address %s is refused before anything is issued or queued',
    async (email) => {
      const { org, owner, customer, invoice } = await aSender()
      await db.doc(customerPath(org, customer)).update({ contacts: {}, email })
      expect(await send(org, owner, invoice)).toMatchObject({ problem: 'invalidAddress' })
      expect(await headerOf(org, invoice)).toMatchObject({ number: null, content: 'open' })
      expect(await outboxOf(org)).toEqual({})
    },
  )

  test('[G17] a reply address that is none is left out, and the mail goes out', async () => {
    const { org, owner, invoice } = await aSender()
    await db.doc(invoicePath(org, invoice)).update({ 'from.email': 'call us' })
    await send(org, owner, invoice)
    const provider = aProvider()
    await deliverOnce(org, messageId(invoice, 1, null), provider)
    expect(provider.mails).toMatchObject([{ replyTo: null }])
  })
})

describe('after an email', () => {
  test('[Q7] Paid and Refunded stay, and so does a status set after the email was asked for', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-03' })
    await deliverOnce(org, messageId(invoice, 1, null), aProvider())
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'paid' })
    expect((await headerOf(org, invoice)).sentAt).toBeInstanceOf(Timestamp)

    const second = await aSender()
    await send(second.org, second.owner, second.invoice)
    await setStatus(second.org, second.owner, second.invoice, 'sent')
    await setStatus(second.org, second.owner, second.invoice, { status: 'draft', reason: 'wrong address' })
    await deliverOnce(second.org, messageId(second.invoice, 1, null), aProvider())
    expect(await headerOf(second.org, second.invoice)).toMatchObject({ status: 'draft', statusBefore: null })
  })

  test('[Q7] the status of an invoice being edited waits for the end of the edit', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await deliverOnce(org, messageId(invoice, 1, null), aProvider())
    expect(await headerOf(org, invoice)).toMatchObject({
      status: 'draft',
      statusBefore: 'sent',
      content: 'open',
    })
    await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', content: 'frozen' })
  })

  test('[Q8] a refused email changes no status and shows the reason; Retry sends it', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    const message = messageId(invoice, 1, null)
    const provider = aProvider({ kind: 'refused', reason: 'from is not verified', status: 403, retry: false })
    await deliverOnce(org, message, provider)
    expect(await messageOf(org, message)).toMatchObject({
      state: 'failed',
      problem: 'refusedByProvider',
      detail: 'from is not verified',
    })
    expect(await headerOf(org, invoice)).toMatchObject({
      status: 'draft',
      sentAt: null,
      delivery: { state: 'failed' },
    })
    await deliverOnce(org, message, provider)
    expect(provider.mails).toHaveLength(1)

    const outcomes = await ask(org, owner, { kind: 'retry', invoices: [invoice], message })
    expect(outcomes[invoice]).toMatchObject({ outcome: 'done' })
    await deliverOnce(org, message, provider)
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', delivery: { state: 'accepted' } })
    expect(provider.mails).toHaveLength(2)
  })

  test('[Q8] a busy provider is retried until the last attempt has failed', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    const message = messageId(invoice, 1, null)
    const busy = { kind: 'later', reason: 'too many requests', retryAfterMs: null } as const
    const provider = aProvider(busy, busy)
    await expect(deliverOnce(org, message, provider)).rejects.toThrow('busy')
    expect(await messageOf(org, message)).toMatchObject({ state: 'queued', attempts: 1 })
    await deliverOnce(org, message, provider, { lastAttempt: true })
    expect(await messageOf(org, message)).toMatchObject({ state: 'failed', problem: 'providerBusy' })
  })

  test('[Q9] an email whose answer was lost is unknown: never resent automatically, settled by a person', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    const message = messageId(invoice, 1, null)
    const provider = aProvider({ kind: 'unknown', why: 'ECONNRESET' })
    await deliverOnce(org, message, provider)
    await deliverOnce(org, message, provider)
    expect(provider.mails).toHaveLength(1)
    expect(await messageOf(org, message)).toMatchObject({ state: 'unknown', problem: 'answerLost' })
    expect((await ask(org, owner, { kind: 'retry', invoices: [invoice], message }))[invoice]).toMatchObject({
      problem: 'notRetryable',
    })
    await ask(org, owner, { kind: 'settle', invoices: [invoice], message, arrived: true })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', delivery: { state: 'accepted' } })
    expect(
      (await ask(org, owner, { kind: 'settle', invoices: [invoice], message, arrived: false }))[invoice],
    ).toMatchObject({ problem: 'notRetryable' })
  })

  test('[Q10] the PDF that was emailed is kept, and handed out byte for byte', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    const provider = aProvider()
    await deliverOnce(org, messageId(invoice, 1, null), provider)
    const stored = await readFile(db, org, documentId({ invoice, revision: 1 }))
    const sent = Buffer.from(provider.mails[0]!.attachments[0]!.bytes)
    expect(Buffer.from(stored!.bytes).equals(sent)).toBe(true)
    await db.doc(invoicePath(org, invoice)).update({ 'from.name': 'Renamed since' })
    const { name, base64 } = await createDocument(
      { org, invoices: [invoice], format: 'pdf', revision: 1, preview: false },
      owner,
      { db, booksFileFormats },
    )
    expect(name).toBe('INV-0001.pdf')
    expect(Buffer.from(base64, 'base64').equals(sent)).toBe(true)
  })
})
