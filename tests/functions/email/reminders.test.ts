import {
  addDays,
  dayOf,
  historyPath,
  invoicePath,
  orgPath,
  emailEntryId,
  reminderId,
  settingsPath,
  today,
  type Day,
  type Reminders,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { sendReminder, sendReminders } from '../../../functions/src/delivery/send-reminders.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { aDraft, aMember, ask, headerOf, setStatus } from '../builders.ts'
import { db, deps, documentsIn } from '../direct.ts'
import { aProvider, aSender, deliverOnce, messageOf, outboxOf } from './mailing.ts'

const now = () => today('Europe/Berlin', new Date())

/** An invoice of a subscriber that was sent by hand and due some days ago. */
async function anOverdue(days = 5) {
  const { org, owner, customer } = await aSender()
  const invoice = await aDraft(org, owner, {
    ...{ customer, invoiceDay: dayOf('2026-01-02'), dueDay: addDays(now(), -days) },
  })
  await setStatus(org, owner, invoice, 'sent')
  return { org, owner, customer, invoice }
}

/** An invoice that was due on 3 November 2026, in an organisation of a time zone with automatic reminders. */
async function aScheduled(reminders: Partial<Reminders> = {}, timeZone = 'Europe/Berlin') {
  const { org, owner, customer } = await aSender()
  await db.doc(orgPath(org)).update({ timeZone })
  await remindBy(org, reminders)
  const dueDay = dayOf('2026-11-03')
  const invoice = await aDraft(org, owner, { customer, dueDay })
  await setStatus(org, owner, invoice, 'sent')
  return { org, owner, invoice }
}

const remindBy = (org: string, reminders: Partial<Reminders>) =>
  db
    .doc(settingsPath(org, 'invoice'))
    .update({ reminders: { enabled: true, afterDays: [3, 14, 30], ...reminders } })

const at = (moment: string) => deps({ now: () => new Date(moment) })
const remind = async (org: string, by: { uid: string }, invoice: string) =>
  (await ask(org, by, { kind: 'remind', invoices: [invoice] }))[invoice]

describe('a reminder by hand', () => {
  test('[R6] a reminder is one email with the invoice attached, and changes only the history', async () => {
    const { org, owner, invoice } = await anOverdue()
    const before = await headerOf(org, invoice)
    expect(await remind(org, owner, invoice)).toMatchObject({ outcome: 'done', status: 'sent' })
    const id = reminderId(invoice, 1, now())
    expect(await headerOf(org, invoice)).toMatchObject({ delivery: { message: id, state: 'queued' } })

    const provider = aProvider()
    await deliverOnce(org, id, provider)
    await deliverOnce(org, id, provider)
    expect(provider.mails).toHaveLength(1)
    const [mail] = provider.mails
    expect(mail).toMatchObject({
      to: [{ email: 'bo@contoso.example' }],
      subject: 'Reminder: invoice INV-0001 from Bright IT',
    })
    expect((await wordsOfPages(mail!.attachments[0]!.bytes)).join(' ')).toContain('INV-0001')
    const { status, sentAt, delivery } = await headerOf(org, invoice)
    expect({ status, sentAt }).toEqual({ status: 'sent', sentAt: before.sentAt })
    expect(delivery).toEqual({ message: id, state: 'accepted' })
    expect((await documentsIn(historyPath(org, invoice)))[emailEntryId(id)]).toMatchObject({
      ...{ kind: 'reminded', from: 'sent', to: 'sent', cause: 'email', by: owner.uid },
    })
  })

  test('[R6] a failure of the invoice’s own email stays visible', async () => {
    const { org, owner, invoice } = await anOverdue()
    const own = { message: `${invoice}-1-first`, state: 'unknown' }
    await db.doc(invoicePath(org, invoice)).update({ delivery: own })
    expect(await remind(org, owner, invoice)).toMatchObject({ outcome: 'done' })
    await deliverOnce(org, reminderId(invoice, 1, now()), aProvider())
    expect(await headerOf(org, invoice)).toMatchObject({ delivery: own })
  })

  test('[R6] an exported invoice stays Exported', async () => {
    const { org, owner, invoice } = await anOverdue()
    await setStatus(org, owner, invoice, 'exported')
    await db.doc(invoicePath(org, invoice)).update({ sentAt: null })
    await remind(org, owner, invoice)
    await deliverOnce(org, reminderId(invoice, 1, now()), aProvider())
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'exported', sentAt: null })
  })

  test('[R6] pressing twice, by two people and in parallel sends one email', async () => {
    const { org, owner, invoice } = await anOverdue()
    const biller = await aMember(org, 'biller')
    const outcomes = await Promise.all([owner, biller, owner].map((by) => remind(org, by, invoice)))
    expect(outcomes.map((one) => one?.outcome).sort()).toEqual(['done', 'refused', 'refused'])
    expect(await remind(org, owner, invoice)).toMatchObject({ problem: 'alreadyReminded' })
    expect(Object.keys(await outboxOf(org))).toEqual([reminderId(invoice, 1, now())])
  })

  test('[R7] an invoice that is a draft, paid, refunded, deleted, being edited, not yet due or without an amount due is refused', async () => {
    const { org, owner, customer, invoice: paid } = await anOverdue()
    await setStatus(org, owner, paid, { status: 'paid', day: '2026-11-03' })
    const past = { customer, invoiceDay: dayOf('2026-01-02'), dueDay: addDays(now(), -5) }
    const draft = await aDraft(org, owner, past)
    const sent = async (known: object) => {
      const invoice = await aDraft(org, owner, { ...past, ...known })
      await setStatus(org, owner, invoice, 'sent')
      return invoice
    }
    const refunded = await sent({})
    await setStatus(org, owner, refunded, { status: 'refunded', day: '2026-11-03' })
    const opened = await sent({})
    await ask(org, owner, { kind: 'reopen', invoices: [opened] })
    const today = await sent({ dueDay: now() })
    const credit = await sent({ lines: [{ quantityThousandths: -1000 }] })
    const invoices = [paid, draft, refunded, opened, today, credit]
    const outcomes = Object.values(await ask(org, owner, { kind: 'remind', invoices }))
    expect(outcomes).toHaveLength(invoices.length)
    for (const outcome of outcomes) expect(outcome).toMatchObject({ problem: 'notOverdue' })
    const deleted = await sent({})
    await ask(org, owner, { kind: 'delete', invoices: [deleted] })
    expect(await remind(org, owner, deleted)).toMatchObject({ problem: 'deleted' })
    expect(await outboxOf(org)).toEqual({})
  })

  test('[R7] without the right, on trial, beyond the day’s limit or without an address nothing is sent', async () => {
    const { org, owner, invoice } = await anOverdue()
    for (const by of [await aMember(org, 'viewer'), await aMember(org, 'biller', ['another'])])
      expect(await remind(org, by, invoice)).toMatchObject({ problem: 'notAllowed' })
    const nobody = await aDraft(org, owner, {
      ...{ invoiceDay: dayOf('2026-01-02'), dueDay: addDays(now(), -5) },
    })
    await setStatus(org, owner, nobody, 'sent')
    expect(await remind(org, owner, nobody)).toMatchObject({ problem: 'noRecipient' })
    const day = new Date().toISOString().slice(0, 10)
    await db.doc(`${orgPath(org)}/counters/emails-${day}`).set({ sent: 1000 })
    expect(await remind(org, owner, invoice)).toMatchObject({ problem: 'dailyLimit' })
    await db.doc(orgPath(org)).update({ plan: 'trial' })
    expect(await remind(org, owner, invoice)).toMatchObject({ problem: 'onTrial' })
    expect(await outboxOf(org)).toEqual({})
  })

  test('[R9] a reminder of an invoice that was paid, opened or deleted first is not sent', async () => {
    const acts = [
      ({ org, owner, invoice }: Awaited<ReturnType<typeof anOverdue>>) =>
        setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-03' }),
      ({ org, owner, invoice }: Awaited<ReturnType<typeof anOverdue>>) =>
        ask(org, owner, { kind: 'reopen', invoices: [invoice] }),
      ({ org, owner, invoice }: Awaited<ReturnType<typeof anOverdue>>) =>
        ask(org, owner, { kind: 'delete', invoices: [invoice] }),
      async ({ org, owner, invoice }: Awaited<ReturnType<typeof anOverdue>>) => {
        await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
        await ask(org, owner, { kind: 'finish', invoices: [invoice] })
        await db.doc(invoicePath(org, invoice)).update({ revision: 2 })
      },
    ]
    for (const act of acts) {
      const overdue = await anOverdue()
      await remind(overdue.org, overdue.owner, overdue.invoice)
      await act(overdue)
      const provider = aProvider()
      const id = reminderId(overdue.invoice, 1, now())
      await deliverOnce(overdue.org, id, provider)
      expect(provider.mails).toEqual([])
      expect(await messageOf(overdue.org, id)).toMatchObject({ state: 'failed', problem: 'withdrawn' })
    }
  })
})

describe('reminders by themselves', () => {
  test('[R8] each step goes out once on its day, however many workers run that day and however often', async () => {
    const { org, invoice } = await aScheduled()
    const days: [string, number | null][] = [
      ['2026-11-05', null],
      ['2026-11-06', 3],
      ['2026-11-07', null],
      ['2026-11-16', null],
      ['2026-11-17', 14],
      ['2026-12-02', null],
      ['2026-12-03', 30],
      ['2027-06-01', null],
    ]
    for (const [day, step] of days) {
      const before = Object.keys(await outboxOf(org))
      const runs = Array.from({ length: step === null ? 1 : 3 }, () =>
        sendReminder(org, invoice, at(`${day}T06:00:00Z`)),
      )
      await Promise.all(runs)
      await sendReminder(org, invoice, at(`${day}T07:00:00Z`))
      const added = Object.keys(await outboxOf(org)).filter((id) => !before.includes(id))
      expect([day, added]).toEqual([day, step === null ? [] : [reminderId(invoice, 1, step)]])
    }
  })

  test('[R8] right after switching on, only the highest step that is due goes out; a run of an earlier day adds none', async () => {
    const { org, invoice } = await aScheduled()
    await sendReminder(org, invoice, at('2026-11-20T06:00:00Z'))
    await sendReminder(org, invoice, at('2026-11-07T06:00:00Z'))
    await remindBy(org, { afterDays: [3, 10, 14] })
    await sendReminder(org, invoice, at('2026-11-21T06:00:00Z'))
    expect(Object.keys(await outboxOf(org))).toEqual([reminderId(invoice, 1, 14)])
  })

  test('[R8] after a reminder by hand the steps before it are done', async () => {
    const { org, owner, invoice } = await anOverdue(5)
    await remindBy(org, {})
    await remind(org, owner, invoice)
    expect(await sendReminder(org, invoice, deps())).toBe(false)
    const inTenDays = deps({ now: () => new Date(Date.now() + 10 * 24 * 60 * 60_000) })
    expect(await sendReminder(org, invoice, inTenDays)).toBe(true)
    expect(Object.keys(await outboxOf(org)).sort()).toEqual(
      [reminderId(invoice, 1, now()), reminderId(invoice, 1, 14)].sort(),
    )
  })

  test('[R8] a person and the schedule in parallel send one email', async () => {
    const { org, owner, invoice } = await anOverdue(5)
    await remindBy(org, {})
    await Promise.all([remind(org, owner, invoice), sendReminder(org, invoice, deps())])
    expect(Object.keys(await outboxOf(org))).toHaveLength(1)
  })

  test.each([
    ['Pacific/Honolulu', '2026-11-06T09:59:59Z', '2026-11-06T10:00:00Z'],
    ['Pacific/Kiritimati', '2026-11-05T09:59:59Z', '2026-11-05T10:00:00Z'],
  ])('[R8] in %s its day begins at midnight there', async (timeZone, before, after) => {
    const { org, invoice } = await aScheduled({}, timeZone)
    expect(await sendReminder(org, invoice, at(before))).toBe(false)
    expect(await sendReminder(org, invoice, at(after))).toBe(true)
    expect(Object.keys(await outboxOf(org))).toEqual([reminderId(invoice, 1, 3)])
  })

  test('[R8] the run of a day finds the overdue invoices of every subscriber with reminders on, and nothing else', async () => {
    const [on, off, trial, paid] = [
      await aScheduled(),
      await aScheduled({ enabled: false }),
      await aScheduled(),
      await aScheduled(),
    ]
    await db.doc(orgPath(trial.org)).update({ plan: 'trial' })
    await setStatus(paid.org, paid.owner, paid.invoice, { status: 'paid', day: '2026-11-03' })
    await Promise.all([1, 2].map(() => sendReminders(at('2026-11-06T06:00:00Z'))))
    expect(Object.keys(await outboxOf(on.org))).toEqual([reminderId(on.invoice, 1, 3)])
    for (const { org } of [off, trial, paid]) expect(await outboxOf(org)).toEqual({})
    const provider = aProvider()
    await deliverOnce(on.org, reminderId(on.invoice, 1, 3), provider)
    expect(provider.mails[0]?.subject).toBe('Reminder: invoice INV-0001 from Bright IT')
    expect(
      (await documentsIn(historyPath(on.org, on.invoice)))[emailEntryId(reminderId(on.invoice, 1, 3))],
    ).toMatchObject({
      kind: 'reminded',
      by: '',
    })
  })

  test('[R10] a new organisation has them switched off', async () => {
    const { org, owner, customer } = await aSender()
    const dueDay: Day = dayOf('2026-11-03')
    const invoice = await aDraft(org, owner, { customer, dueDay })
    await setStatus(org, owner, invoice, 'sent')
    expect((await db.doc(settingsPath(org, 'invoice')).get()).get('reminders')).toMatchObject({
      enabled: false,
    })
    expect(await sendReminder(org, invoice, at('2026-12-24T06:00:00Z'))).toBe(false)
  })

  test('[R8] a stored email without a kind is an invoice email', async () => {
    const { org, owner, invoice } = await anOverdue()
    const at = Timestamp.now()
    const old = { invoice, revision: 1, numberText: 'INV-0001', customer: null, by: owner.uid, byName: 'Ann' }
    await db.doc(`orgs/${org}/outbox/old`).set({
      ...{ ...old, at, askedAt: at, to: ['bo@contoso.example'], cc: [], subject: '{number}', message: 'x' },
      ...{ state: 'queued', attempts: 0, holder: null, leaseUntil: null, recipients: [] },
    })
    const provider = aProvider()
    await deliverOnce(org, 'old', provider)
    expect(provider.mails[0]?.subject).toBe('INV-0001')
  })
})
