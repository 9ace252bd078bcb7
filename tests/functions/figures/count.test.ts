import {
  countedInvoicePath,
  countedPath,
  customerFiguresPath,
  dayOf,
  figurePartsPath,
  figuresOfCustomerPath,
  figuresOn,
  invoicePath,
  invoicesPath,
  noFigures,
  orgPath,
  parseFigures,
  sumOfFigures,
  type Figures,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { countInvoices } from '../../../functions/src/figures/count-invoices.ts'
import { changesFigures } from '../../../functions/src/figures/figures-task.ts'
import { purgeBin } from '../../../functions/src/invoices/purge-bin.ts'
import { aDraft, anId, anOrganisation, ask, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'
import { expectExact, keptBy } from './exact.ts'

const today = dayOf('2026-11-30')
const [near, far] = ['nearcustomer00000000', 'farcustomer000000000']

describe('counting an invoice', () => {
  test('[U3] every step of its life changes the figures by the difference, and twice is once', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { customer: near, dueDay: dayOf('2026-11-16') })
    const count = async () => {
      await countInvoices({ org, invoices: [invoice] }, deps())
      await countInvoices({ org, invoices: [invoice] }, deps())
      await expectExact(org)
      return figuresOn(await keptBy(org), today, 'EUR')
    }
    const hundred = { count: 1, sums: [{ currency: 'EUR', minor: 10_000 }] }
    expect(await count()).toMatchObject({ drafts: 1, needsYou: { toSend: 1 }, outstanding: { count: 0 } })
    await setStatus(org, owner, invoice, 'sent')
    expect(await count()).toMatchObject({ drafts: 0, outstanding: hundred, overdue: hundred })
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    expect(await count()).toMatchObject({ drafts: 1, outstanding: { count: 0 } })
    await db.doc(invoicePath(org, invoice)).update({ customer: far, dueDay: today })
    await count()
    await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    expect(await count()).toMatchObject({ drafts: 0, outstanding: hundred, overdue: { count: 0 } })
    expect((await documentsIn(customerFiguresPath(org)))[far]).toMatchObject({
      tallies: { 'open EUR 2026-11-30': { count: 1, minor: 10_000 } },
    })
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-29' })
    expect(await count()).toMatchObject({ outstanding: { count: 0 }, paidThisMonth: hundred })
    await ask(org, owner, { kind: 'delete', invoices: [invoice] })
    expect(await count()).toMatchObject({ paidThisMonth: { count: 0 } })
    await ask(org, owner, { kind: 'restore', invoices: [invoice] })
    expect(await count()).toMatchObject({ paidThisMonth: hundred })
  })

  test('[U3] emails that failed or came back, and status by hand, are counted', async () => {
    const { org, owner } = await anOrganisation()
    const [failed, bounced, exported] = await Promise.all([1, 2, 3].map(() => aDraft(org, owner)))
    for (const invoice of [failed, bounced]) await setStatus(org, owner, invoice!, 'sent')
    await setStatus(org, owner, exported!, 'exported')
    await db.doc(invoicePath(org, failed!)).update({ delivery: { message: 'm', state: 'failed' } })
    await db.doc(invoicePath(org, bounced!)).update({ delivery: { message: 'm', state: 'trouble' } })
    await countInvoices({ org, invoices: [failed!, bounced!, exported!] }, deps())
    expect(figuresOn(await keptBy(org), today, 'EUR')).toMatchObject({
      outstanding: { count: 3 },
      needsYou: { failed: 1, cameBack: 1 },
    })
    await expectExact(org)
  })

  test('[U3] a draft that is purged leaves nothing behind, also when its deletion was never counted', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { customer: near })
    await countInvoices({ org, invoices: [invoice] }, deps())
    const longAgo = Timestamp.fromMillis(Date.now() - 40 * 24 * 60 * 60_000)
    await db.doc(invoicePath(org, invoice)).update({ deletedAt: longAgo })
    await purgeBin(deps())
    await countInvoices({ org, invoices: [invoice] }, deps())
    expect(await keptBy(org)).toEqual(noFigures)
    expect(parseFigures((await documentsIn(customerFiguresPath(org)))[near])).toEqual(noFigures)
    // the note that it is gone expires
    expect((await dataOf(countedInvoicePath(org, invoice))).expiresAt).toBeInstanceOf(Timestamp)
  })

  test('[U3] an invoice without a customer, or with one that no document can be named after, counts for nobody', async () => {
    const { org, owner } = await anOrganisation()
    const ids = await Promise.all([null, 'a/b', ''].map((customer) => aDraft(org, owner, { customer })))
    await countInvoices({ org, invoices: ids }, deps())
    expect(await documentsIn(customerFiguresPath(org))).toEqual({})
    expect((await keptBy(org)).get('draft')).toEqual({ count: 3, minor: 0 })
  })

  test('[U3] the month of sending is that of the organisation, after its time zone changed too', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'sent')
    await db
      .doc(invoicePath(org, invoice))
      .update({ sentAt: Timestamp.fromDate(new Date('2026-11-30T22:30Z')) })
    const sentIn = async () => {
      await countInvoices({ org, invoices: [invoice] }, deps())
      return [...(await keptBy(org)).keys()].find((key) => key.startsWith('sent'))
    }
    expect(await sentIn()).toBe('sent EUR 2026-11')
    await db.doc(orgPath(org)).update({ timeZone: 'Asia/Tokyo' })
    expect(await sentIn()).toBe('sent EUR 2026-12')
  })
})

describe('counting out of order', () => {
  test('[U3] a slow reader of an earlier state changes nothing that a later one counted', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    let isRead: () => void = () => undefined
    const read = new Promise<void>((resolve) => (isRead = resolve))
    let goOn: () => void = () => undefined
    const later = new Promise<void>((resolve) => (goOn = resolve))
    const slow = countInvoices(
      { org, invoices: [invoice] },
      deps({
        step: async (name) => {
          if (name !== 'invoicesRead') return
          isRead()
          await later
        },
      }),
    )
    await read
    await setStatus(org, owner, invoice, 'sent')
    await countInvoices({ org, invoices: [invoice] }, deps())
    goOn()
    expect(await slow).toEqual([])
    await expectExact(org)
    expect((await keptBy(org)).get('draft')).toBeUndefined()
  })

  test('[U3] a failure between reading and writing changes nothing, and the next attempt counts', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { customer: near })
    for (const failing of ['invoicesRead', 'figuresWritten'] as const) {
      const step = (name: string) =>
        name === failing ? Promise.reject(new Error('killed')) : Promise.resolve()
      await expect(countInvoices({ org, invoices: [invoice] }, deps({ step }))).rejects.toThrow('killed')
      expect(await documentsIn(countedPath(org))).toEqual({})
      expect(await documentsIn(figurePartsPath(org))).toEqual({})
    }
    await countInvoices({ org, invoices: [invoice] }, deps())
    await expectExact(org)
  })
})

describe('which changes are counted', () => {
  test('[U3] typing on a draft asks for no count, and what changes figures does', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    const header = db.doc(invoicePath(org, invoice))
    const after = async (change: object) => {
      const before = await header.get()
      await header.update({ ...change })
      return changesFigures(before, await header.get())
    }
    const missing = await db.doc(invoicePath(org, anId())).get()
    expect(changesFigures(missing, await header.get())).toBe(true)
    for (const typed of [
      { notes: 'a' },
      { totals: { dueMinor: 5 } },
      { dueDay: '2026-12-01' },
      { currency: 'USD' },
    ])
      expect(await after(typed)).toBe(false)
    for (const counted of [
      { customer: near },
      { status: 'sent', content: 'frozen' },
      { sentAt: Timestamp.fromMillis(0) },
      { sentAt: Timestamp.fromMillis(1) },
      { dueDay: '2026-12-02' },
      { delivery: { message: 'm', state: 'failed' } },
      { deletedAt: Timestamp.now() },
    ])
      expect(await after(counted)).toBe(true)
  })
})

test('[U3] figures of invoices elsewhere are not touched', async () => {
  const [one, other] = await Promise.all([anOrganisation(), anOrganisation()])
  const invoice = await aDraft(one.org, one.owner, { customer: near })
  await countInvoices({ org: one.org, invoices: [invoice] }, deps())
  const none: Figures = sumOfFigures([])
  expect(await keptBy(other.org)).toEqual(none)
  expect((await db.doc(figuresOfCustomerPath(other.org, near)).get()).exists).toBe(false)
  expect((await db.collection(invoicesPath(other.org)).get()).size).toBe(0)
})
