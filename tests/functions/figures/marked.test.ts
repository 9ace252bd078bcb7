import {
  customerFiguresPath,
  figuresOfCustomerPath,
  invoicePath,
  orgPath,
  uncountedInvoicePath,
  uncountedPath,
} from '@covoice/domain'
import { FieldValue, Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { figureSteps } from '../../../functions/src/dependencies.ts'
import { countInvoices } from '../../../functions/src/figures/count-invoices.ts'
import { countMarked } from '../../../functions/src/figures/count-marked.ts'
import {
  queueCounting,
  runCountingTask,
  type CountingTask,
} from '../../../functions/src/figures/figures-task.ts'
import { recount } from '../../../functions/src/figures/recount.ts'
import type { enqueueOnce } from '../../../functions/src/task-queue.ts'
import { aDraft, anId, anOrganisation, setStatus } from '../builders.ts'
import { db, deps, documentsIn, project } from '../direct.ts'
import { runFiguresWorker } from '../kill.ts'
import { expectExact, keptBy } from './exact.ts'

const near = 'nearcustomer00000000'

/** A queue that keeps its tasks in their order, each key once. */
function aQueue() {
  const keys = new Set<string>()
  const tasks: CountingTask[] = []
  const enqueue: typeof enqueueOnce = (_queue, key, data) => {
    const isNew = !keys.has(key)
    if (isNew) tasks.push(data as CountingTask)
    keys.add(key)
    return Promise.resolve(isNew)
  }
  return { tasks, enqueue }
}

/** An organisation with drafts of a customer whose creations were seen, and wait to be counted. */
async function aWaiting(drafts: number, { enqueue } = aQueue()) {
  const { org, owner } = await anOrganisation()
  const missing = await db.doc(invoicePath(org, anId())).get()
  const invoices = await Promise.all(
    Array.from({ length: drafts }, () => aDraft(org, owner, { customer: near })),
  )
  const seen = async (invoice: string, before: DocumentSnapshot = missing) => {
    const change = { before, after: await db.doc(invoicePath(org, invoice)).get() }
    await queueCounting({ org, invoice }, change, deps({ now: () => new Date(0) }), enqueue)
  }
  await Promise.all(invoices.map((invoice) => seen(invoice)))
  return { org, owner, invoices, seen }
}

const waitingIn = async (org: string) => Object.keys(await documentsIn(uncountedPath(org)))

describe('the invoices of an organisation that wait to be counted', () => {
  test('[U8] have one task in a span, and are counted together: a document that they share is written once', async () => {
    const queue = aQueue()
    const { org, invoices, seen } = await aWaiting(30, queue)
    await Promise.all(invoices.map((invoice) => seen(invoice)))
    expect(queue.tasks).toEqual([{ org, dueMs: 2_250 }])
    let transactions = 0
    const step = (name: string) => {
      if (name === 'figuresWritten') transactions += 1
      return Promise.resolve()
    }
    await runCountingTask(queue.tasks[0]!, deps({ step }), queue.enqueue)
    expect(transactions).toBe(1)
    expect(queue.tasks).toHaveLength(1)
    expect((await keptBy(org)).get('draft')).toEqual({ count: 30, minor: 0 })
    expect(Object.keys(await documentsIn(customerFiguresPath(org)))).toEqual([near])
    expect(await waitingIn(org)).toEqual([])
    await expectExact(org)
    // and once more, as a queue may
    await runCountingTask(queue.tasks[0]!, deps(), queue.enqueue)
    await expectExact(org)
  })

  test('[U8] a flood of one organisation waits behind the tasks of others after its turn', async () => {
    const queue = aQueue()
    const flooded = await aWaiting(210, queue)
    const other = await aWaiting(1, queue)
    expect(queue.tasks.map(({ org }) => org)).toEqual([flooded.org, other.org])
    let nowMs = 3_000
    const step = (name: string) => {
      // one transaction takes longer than a turn
      if (name === 'figuresWritten') nowMs += 2_500
      return Promise.resolve()
    }
    const took: string[] = []
    for (let task = queue.tasks.shift(); task; task = queue.tasks.shift()) {
      took.push(task.org)
      await runCountingTask(task, deps({ step, now: () => new Date(nowMs) }), queue.enqueue)
      if (took.length === 2) await expectExact(other.org)
    }
    expect(took).toEqual([flooded.org, other.org, flooded.org, flooded.org])
    await expectExact(flooded.org)
    expect(await waitingIn(flooded.org)).toEqual([])
  })

  test('[U8] those that wait longest are first, however often others change', async () => {
    const { org, invoices } = await aWaiting(101)
    const [patient, ...busy] = invoices
    const mark = (invoice: string, markedAt: unknown) =>
      db.doc(uncountedInvoicePath(org, invoice)).set({ markedAt })
    await mark(patient!, Timestamp.fromMillis(1_000))
    for (const invoice of busy) await mark(invoice, FieldValue.serverTimestamp())
    expect(await countMarked(org, deps(), 0)).toBe(true)
    expect(await waitingIn(org)).toEqual([busy.at(-1)])
    expect(await countMarked(org, deps(), 0)).toBe(false)
    await expectExact(org)
  })

  test('[U8] a change while they are counted is counted by the next task', async () => {
    const { org, owner, invoices, seen } = await aWaiting(2)
    const step = async (name: string) => {
      if (name !== 'invoicesRead') return
      const before = await db.doc(invoicePath(org, invoices[0]!)).get()
      await setStatus(org, owner, invoices[0]!, 'sent')
      await seen(invoices[0]!, before)
    }
    await countMarked(org, deps({ step }), 0)
    expect(await waitingIn(org)).toEqual([invoices[0]])
    await countMarked(org, deps(), 0)
    expect(await waitingIn(org)).toEqual([])
    await expectExact(org)
  })

  test("[U8] one that can't be counted stops no other: it is reported and waits behind them", async () => {
    const { org, owner, invoices } = await aWaiting(3)
    const full = 'fullcustomer00000000'
    const stuck = await Promise.all([1, 2].map(() => aDraft(org, owner, { customer: full })))
    await db.doc(figuresOfCustomerPath(org, full)).set({ filler: 'x'.repeat(1_048_430) })
    for (const invoice of stuck)
      await db.doc(uncountedInvoicePath(org, invoice)).set({ markedAt: Timestamp.fromMillis(1_000) })
    expect(await countMarked(org, deps(), 0)).toBe(false)
    expect((await waitingIn(org)).sort()).toEqual(stuck.sort())
    expect((await keptBy(org)).get('draft')).toEqual({ count: invoices.length, minor: 0 })
    const late = await aDraft(org, owner, { customer: near })
    await db.doc(uncountedInvoicePath(org, late)).set({ markedAt: Timestamp.fromMillis(2_000) })
    expect(await countMarked(org, deps(), 0)).toBe(false)
    expect((await waitingIn(org)).sort()).toEqual(stuck.sort())
    await db.doc(figuresOfCustomerPath(org, full)).delete()
    await countMarked(org, deps(), 0)
    await expectExact(org)
  })

  test("[U8] hundreds that can't be counted end a turn, and let those behind them be counted", async () => {
    const { org, owner } = await aWaiting(1)
    const full = 'fullcustomer00000000'
    await db.doc(figuresOfCustomerPath(org, full)).set({ filler: 'x'.repeat(1_048_430) })
    const stuck = await Promise.all(Array.from({ length: 101 }, () => aDraft(org, owner, { customer: full })))
    for (const invoice of stuck)
      await db.doc(uncountedInvoicePath(org, invoice)).set({ markedAt: Timestamp.fromMillis(1_000) })
    expect(await countMarked(org, deps(), Infinity)).toBe(false)
    expect((await waitingIn(org)).sort()).toEqual(stuck.sort())
  })

  test('[U8] a task of the release before marks counts its invoice, which has none', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { customer: near })
    await runCountingTask({ org, invoice, dueMs: 0 }, deps())
    await expectExact(org)
  })

  test('[U8] parallel tasks count each of them once', async () => {
    const { org, invoices } = await aWaiting(20)
    await Promise.all([1, 2, 3].map(() => countMarked(org, deps(), 0)))
    expect((await keptBy(org)).get('draft')).toEqual({ count: invoices.length, minor: 0 })
    await expectExact(org)
  })

  test.each(figureSteps)(
    '[U8] a task that is killed at %s is followed by one that counts exactly',
    async (step) => {
      const { org } = await aWaiting(3)
      const work = { project, org, onlyMarked: true, killAt: { step, times: 1 } }
      expect(await runFiguresWorker(work)).toBe('killed')
      await countMarked(org, deps(), 0)
      expect(await waitingIn(org)).toEqual([])
      await expectExact(org)
    },
  )
})

test('[U3] a count that began before the time zone changed ends in the new one', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  await setStatus(org, owner, invoice, 'sent')
  const header = db.doc(invoicePath(org, invoice))
  await header.update({ sentAt: Timestamp.fromDate(new Date('2026-11-30T22:30Z')) })
  const step = async (name: string) => {
    if (name === 'invoicesRead') await db.doc(orgPath(org)).update({ timeZone: 'Asia/Tokyo' })
  }
  await countMarkedOnce(org, invoice, step)
  expect([...(await keptBy(org)).keys()]).toContain('sent EUR 2026-12')
  await expectExact(org)
})

test('[U7] what has fallen to nothing is taken out before all are counted: a full document has room for more', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { customer: near })
  const gone = Array.from({ length: 733 }, (_, index) => [
    `open ${String(index).padStart(1_395, 'x')}`,
    { count: 0, minor: 0 },
  ])
  const full = { tallies: Object.fromEntries(gone) as object, untidy: true, filler: 'x'.repeat(955) }
  await db.doc(figuresOfCustomerPath(org, near)).set(full)
  await expect(countInvoices({ org, invoices: [invoice] }, deps())).rejects.toThrow()
  await recount(org, deps())
  await expectExact(org)
})

async function countMarkedOnce(org: string, invoice: string, step: (name: string) => Promise<void>) {
  await db.doc(uncountedInvoicePath(org, invoice)).set({ markedAt: FieldValue.serverTimestamp() })
  await countMarked(org, deps({ step }), 0)
}
