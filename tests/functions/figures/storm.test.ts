import { invoicePath, uncountedInvoicePath, uncountedPath, type Status } from '@covoice/domain'
import { FieldValue, Timestamp } from 'firebase-admin/firestore'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { countInvoices } from '../../../functions/src/figures/count-invoices.ts'
import { countMarked } from '../../../functions/src/figures/count-marked.ts'
import { aDraft, anOrganisation } from '../builders.ts'
import { db, deps } from '../direct.ts'
import { expectExact } from './exact.ts'
import { randomOf } from './random.ts'

const customers = ['nearcustomer00000000', 'farcustomer000000000', null]
const statuses: Status[] = ['draft', 'exported', 'sent', 'paid', 'refunded']

/** A change of one of twelve invoices, and the times after it at which its events arrive, in milliseconds. */
interface Gust {
  invoice: number
  change: object
  events: number[]
}

/** What a storm does; only the order of what runs at once is not decided by its seed. */
function gustsOf(seed: number): Gust[] {
  const random = randomOf(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const events = () => pick([[1], [1], [1, 2]]).map(() => random() * 100)
  const change = () => {
    const status = pick(statuses)
    return {
      status,
      content: status === 'draft' ? pick(['open', 'frozen']) : 'frozen',
      customer: pick(customers),
      deletedAt: pick([null, null, null, Timestamp.now()]),
      dueDay: pick([null, '2026-11-29', '2026-12-24']),
      paidDay: status === 'paid' ? pick(['2026-11-03', '2026-10-31']) : null,
      sentAt: pick([null, Timestamp.now()]),
      totals: { dueMinor: pick([0, -5, 120, 99_999]), totalMinor: pick([130, 100_000]) },
      delivery: { message: 'm', state: pick(['accepted', 'failed', 'unknown', 'trouble']) },
    }
  }
  return Array.from({ length: 60 }, () => ({
    invoice: Math.floor(random() * 12),
    change: change(),
    events: events(),
  }))
}

/** Set STORM_SEED to the seed of a failure to see the same changes and events again. */
const seed = Number(process.env.STORM_SEED ?? Math.floor(Math.random() * 2 ** 32))

/** The changes of a storm in an organisation; `arrived` is called for each event, also for a creation. */
async function blow(arrived: (org: string, invoice: string) => Promise<unknown>): Promise<string> {
  // printed when the test fails
  console.log(`STORM_SEED=${String(seed)}`)
  const { org, owner } = await anOrganisation()
  const invoices = await Promise.all(
    customers.flatMap((customer) => [1, 2, 3, 4].map(() => aDraft(org, owner, { customer }))),
  )
  // a draft is counted when it is created: a storm may never change it
  const events = invoices.map((invoice) => arrived(org, invoice))
  for (const { invoice: place, change, events: delays } of gustsOf(seed)) {
    const invoice = invoices[place]!
    await db.doc(invoicePath(org, invoice)).update(change)
    events.push(...delays.map((afterMs) => setTimeout(afterMs).then(() => arrived(org, invoice))))
  }
  await Promise.all(events)
  return org
}

test('[U3] after a random storm of parallel changes and counts the figures are exact', async () => {
  const org = await blow((there, invoice) => countInvoices({ org: there, invoices: [invoice] }, deps()))
  await expectExact(org)
})

test('[U8] after a random storm of changes that tasks count meanwhile the figures are exact', async () => {
  let isOver = false
  const tasks: Promise<unknown>[] = []
  const work = async (org: string) => {
    while (!isOver) await countMarked(org, deps(), 0)
  }
  const org = await blow(async (there, invoice) => {
    await db.doc(uncountedInvoicePath(there, invoice)).set({ markedAt: FieldValue.serverTimestamp() })
    // now and then two run at once
    while (tasks.length < 2) tasks.push(work(there))
  })
  isOver = true
  await Promise.all(tasks)
  await countMarked(org, deps(), 0)
  expect((await db.collection(uncountedPath(org)).get()).size).toBe(0)
  await expectExact(org)
})

test('[U3] a storm can be repeated by its seed', () => {
  const times = (gusts: Gust[]) => gusts.map(({ invoice, events }) => [invoice, events])
  expect(times(gustsOf(7))).toEqual(times(gustsOf(7)))
  expect(times(gustsOf(7))).not.toEqual(times(gustsOf(8)))
})
