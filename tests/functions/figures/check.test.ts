import {
  countedInvoicePath,
  dayOf,
  figurePartsPath,
  figuresOfCustomerPath,
  figuresVersion,
  invoicePath,
  invoicesPath,
  orgPath,
  parseFigures,
  parseOrganisation,
} from '@covoice/domain'
import { FieldValue, Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test, vi } from 'vitest'
import { figureSteps } from '../../../functions/src/dependencies.ts'
import { checkFigures } from '../../../functions/src/figures/check-figures.ts'
import { countInvoices } from '../../../functions/src/figures/count-invoices.ts'
import { sameIn } from '../../../functions/src/figures/compare-figures.ts'
import {
  prepareFigures,
  queueAfterNewZone,
  runRecountingTask,
} from '../../../functions/src/figures/recounting-task.ts'
import type { enqueueOnce } from '../../../functions/src/task-queue.ts'

import { recount } from '../../../functions/src/figures/recount.ts'
import { repairFigures } from '../../../functions/src/figures/repair-figures.ts'
import { aCaller, aDraft, aMember, anOrganisation, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn, project } from '../direct.ts'
import { runFiguresWorker } from '../kill.ts'
import { expectExact, keptBy } from './exact.ts'

const near = 'nearcustomer00000000'

/** An organisation with two drafts and a sent invoice of a customer, none of them counted. */
async function anUncounted() {
  const { org, owner } = await anOrganisation()
  const invoices = await Promise.all([1, 2, 3].map(() => aDraft(org, owner, { customer: near })))
  await setStatus(org, owner, invoices[0]!, 'sent')
  return { org, owner, invoices }
}

const hasFigures = async (org: string) => parseOrganisation(org, await dataOf(orgPath(org))).hasFigures

describe('the figures of an organisation that is older than they are', () => {
  test('[U4] all its invoices are counted, also when that is broken off, begun again or run twice', async () => {
    const { org, invoices } = await anUncounted()
    await db.doc(orgPath(org)).update({ figuresVersion: FieldValue.delete() })
    expect(await hasFigures(org)).toBe(false)
    for (const failing of ['figuresWritten', 'invoicesCounted'] as const) {
      const step = (name: string) =>
        name === failing ? Promise.reject(new Error('killed')) : Promise.resolve()
      await expect(recount(org, deps({ step }))).rejects.toThrow('killed')
      expect(await hasFigures(org)).toBe(false)
    }
    // while they are counted, one is counted by its own event
    await Promise.all([recount(org, deps()), recount(org, deps()), countInvoices({ org, invoices }, deps())])
    expect(await hasFigures(org)).toBe(true)
    await expectExact(org)
  })

  test.each(figureSteps)(
    '[U4] a worker that is killed at %s is followed by one that counts exactly',
    async (step) => {
      const { org } = await anUncounted()
      expect(await runFiguresWorker({ project, org, killAt: { step, times: 1 } })).toBe('killed')
      await recount(org, deps())
      await expectExact(org)
    },
  )

  test('[U4] the nightly check counts them too', async () => {
    const { org } = await anUncounted()
    await db.doc(orgPath(org)).update({ figuresVersion: figuresVersion - 1 })
    await runRecountingTask({ org, isCheck: true }, deps())
    expect(await hasFigures(org)).toBe(true)
    await expectExact(org)
  })

  test('[U9] invoices of a release that wrote no words of their lines get them, and change in nothing else', async () => {
    const { org, owner, invoices } = await anUncounted()
    const lines = [{ description: 'Firewall' }, { description: 'Router', removed: true }]
    const [draft, issued] = await Promise.all([1, 2].map(() => aDraft(org, owner, { lines })))
    await setStatus(org, owner, issued!, 'sent')
    const headers = async () => (await documentsIn(invoicesPath(org))) as Record<string, object>
    await db.doc(invoicePath(org, invoices[0]!)).update({ lineWords: ['other'] })
    const before = await headers()
    for (const invoice of [draft, issued])
      await db.doc(invoicePath(org, invoice!)).update({ lineWords: FieldValue.delete() })
    for (const _time of [1, 2]) await recount(org, deps())
    const words = { [draft!]: ['firewall'], [issued!]: ['firewall'], [invoices[0]!]: ['other'] }
    const all = Object.keys(before).map((id) => [id, { ...before[id], lineWords: words[id] ?? ['support'] }])
    expect(await headers()).toEqual(Object.fromEntries(all))
    await expectExact(org)
  })

  test('[U4] a member who reads invoices has them counted, once; nobody else', async () => {
    const { org } = await anUncounted()
    const queue = vi.fn(() => Promise.resolve())
    const [viewer, technician] = [await aMember(org, 'viewer', [near]), await aMember(org, 'technician')]
    await prepareFigures({ org }, viewer, deps(), queue)
    expect(queue).not.toHaveBeenCalled()
    await db.doc(orgPath(org)).update({ figuresVersion: FieldValue.delete() })
    for (const stranger of [technician, aCaller()])
      await expect(prepareFigures({ org }, stranger, deps(), queue)).rejects.toThrow()
    const now = () => new Date('2026-11-30T12:00Z')
    await prepareFigures({ org }, viewer, deps({ now }), queue)
    await prepareFigures({ org }, viewer, deps({ now }), queue)
    const soon = () => new Date('2026-11-30T12:10Z')
    await prepareFigures({ org }, viewer, deps({ now: soon }), queue)
    const [first, same, again] = (queue.mock.calls as unknown[][]).map(([, occasion]) => occasion)
    expect(first).toContain(`v${figuresVersion}`)
    expect(same).toBe(first)
    // one that failed is not in the way of the next attempt
    expect(again).not.toBe(first)
  })
})

describe('a new time zone', () => {
  /** The keys and times of the tasks that these zones, one after the other, put into the queue. */
  async function tasksOf(zones: readonly [zone: string, at: string][]) {
    const { org } = await anOrganisation()
    const tasks = new Map<string, string | null>()
    const enqueue: typeof enqueueOnce = (_queue, key, _data, scheduled) => {
      const isNew = !tasks.has(key)
      if (isNew) tasks.set(key, scheduled?.toISOString() ?? null)
      return Promise.resolve(isNew)
    }
    const place = db.doc(orgPath(org))
    for (const [timeZone, at] of zones) {
      const before = await place.get()
      await place.update({ timeZone })
      await queueAfterNewZone({ org }, { before, after: await place.get() }, new Date(at), enqueue)
    }
    return [...tasks.values()]
  }

  test('[U3] has all invoices counted at once, and further ones at the start of the next hour, together', async () => {
    expect(await tasksOf([['Asia/Tokyo', '2026-11-30T10:05Z']])).toEqual([null])
    const tasks = await tasksOf([
      ['Asia/Tokyo', '2026-11-30T10:05Z'],
      ['Europe/Paris', '2026-11-30T10:06Z'],
      ['Asia/Tokyo', '2026-11-30T10:07Z'],
      ['Europe/Paris', '2026-11-30T11:08Z'],
    ])
    expect(tasks).toEqual([null, '2026-11-30T11:00:00.000Z', '2026-11-30T12:00:00.000Z'])
  })

  test('[U3] another name of the same zone has nothing counted', async () => {
    const tasks = await tasksOf([
      ['UTC', '2026-11-30T10:05Z'],
      ['Etc/UTC', '2026-11-30T10:06Z'],
      ['UTC', '2026-11-30T11:07Z'],
    ])
    expect(tasks).toEqual([null])
  })

  test('[U3] a recount notes only invoices that the time zone makes others', async () => {
    const { org, owner } = await anOrganisation()
    const [draft, sent, turn] = [await aDraft(org, owner), await aDraft(org, owner), await aDraft(org, owner)]
    for (const [invoice, sentAt] of [
      [sent, '2026-11-15T12:00Z'],
      [turn, '2026-11-30T22:30Z'],
    ] as const) {
      await setStatus(org, owner, invoice, 'sent')
      await db.doc(invoicePath(org, invoice)).update({ sentAt: Timestamp.fromDate(new Date(sentAt)) })
    }
    const invoices = [draft, sent, turn]
    const notedAt = async () => {
      await countInvoices({ org, invoices }, deps())
      const noted = await Promise.all(invoices.map((id) => db.doc(countedInvoicePath(org, id)).get()))
      return noted.map(({ updateTime }) => updateTime?.toDate().toISOString())
    }
    const before = await notedAt()
    await db.doc(orgPath(org)).update({ timeZone: 'Asia/Tokyo' })
    const after = await notedAt()
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2))
    expect(after[2]).not.toBe(before[2])
    await expectExact(org)
  })
})

describe('the nightly check', () => {
  test('[U7] due days that come near, and those that are long ago, are counted anew', async () => {
    const { org, owner, invoices } = await anUncounted()
    const [far, other] = [invoices[0]!, await aDraft(org, owner, { dueDay: dayOf('2026-11-30') })]
    await db.doc(invoicePath(org, far)).update({ dueDay: '2028-06-30' })
    await setStatus(org, owner, other, 'sent')
    const openAt = async (now: string, count: () => Promise<unknown>) => {
      vi.setSystemTime(new Date(now))
      await count()
      return [...(await keptBy(org)).keys()].filter((key) => key.startsWith('open')).sort()
    }
    const check = () => checkFigures(org, deps(), 0)
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const [first, soon] = ['open EUR 1000-01-01', 'open EUR 2028-06-30']
      expect(await openAt('2026-12-01T12:00Z', () => recount(org, deps()))).toEqual([
        'open EUR 2026-11-30',
        'open EUR 9999-12-31',
      ])
      expect(await openAt('2027-03-03T12:00Z', check)).toEqual([first, 'open EUR 9999-12-31'])
      expect(await openAt('2027-05-27T12:00Z', check)).toEqual([first, soon])
      expect(await openAt('2028-10-01T12:00Z', check)).toEqual([first])
      expect(await openAt('2028-10-02T12:00Z', check)).toEqual([first])
    } finally {
      vi.useRealTimers()
    }
    expect((await keptBy(org)).get('open EUR 1000-01-01')).toEqual({ count: 2, minor: 20_000 })
  })

  const longAgo = Timestamp.fromMillis(Date.now() - 5 * 24 * 60 * 60_000)

  test('[U5] exact figures are left alone, and what fell to nothing is taken out', async () => {
    const { org, owner, invoices } = await anUncounted()
    await recount(org, deps())
    await setStatus(org, owner, invoices[0]!, { status: 'paid', day: '2026-11-02' })
    await countInvoices({ org, invoices }, deps())
    const stored = () => dataOf(figuresOfCustomerPath(org, near))
    const before = await stored()
    expect(Object.keys(before.tallies as object).some((key) => key.startsWith('open'))).toBe(true)
    expect(await checkFigures(org, deps(), 0)).toEqual([])
    const after = await stored()
    expect(Object.keys(after.tallies as object).some((key) => key.startsWith('open'))).toBe(false)
    expect(after.untidy).toBeUndefined()
    expect(parseFigures(after)).toEqual(parseFigures(before))
    await expectExact(org)
  })

  test('[U5] figures that a hand or an error changed are reported and repaired, once by two checks', async () => {
    const { org } = await anUncounted()
    await recount(org, deps())
    const parts = await db.collection(figurePartsPath(org)).get()
    await parts.docs[0]!.ref.update({ 'tallies.draft': { count: 7, minor: 0 } })
    await db.doc(figuresOfCustomerPath(org, near)).delete()
    const found = await checkFigures(org, deps(), 0)
    expect(found.map(({ figure }) => figure)).toContain('drafts')
    await expectExact(org)
    expect(await checkFigures(org, deps(), 0)).toEqual([])

    await parts.docs[0]!.ref.update({ 'tallies.draft': { count: 9, minor: 0 } })
    const repaired = await Promise.all([repairFigures(org, db), repairFigures(org, db)])
    expect(repaired.flat()).toHaveLength(1)
    await expectExact(org)
  })

  test('[U5] only a difference that stays as large as it was is one', () => {
    const earlier = [
      { figure: 'drafts', kept: 7, stored: 3 },
      { figure: 'paid', kept: 1, stored: 2 },
    ]
    const later = [
      { figure: 'drafts', kept: 8, stored: 4 },
      { figure: 'paid', kept: 1, stored: 3 },
      { figure: 'sent', kept: 1, stored: 2 },
    ]
    expect(sameIn(earlier, later)).toEqual([{ figure: 'drafts', kept: 8, stored: 4 }])
  })

  test('[U5] a change whose event was lost is reported and counted, also one that no sum shows', async () => {
    const { org, invoices } = await anUncounted()
    await recount(org, deps())
    const yesterday = Timestamp.fromMillis(Date.now() - 24 * 60 * 60_000)
    await db.doc(invoicePath(org, invoices[1]!)).update({ customer: null, changedAt: yesterday })
    expect(await checkFigures(org, deps(), 0)).toEqual([{ figure: 'missed', kept: 0, stored: 1 }])
    await expectExact(org)

    const status = { status: 'sent', content: 'frozen', totals: { dueMinor: 500, totalMinor: 500 } }
    await db.doc(invoicePath(org, invoices[1]!)).update({ ...status, changedAt: longAgo })
    await db.doc(invoicePath(org, invoices[2]!)).delete()
    const found = await checkFigures(org, deps(), 0)
    expect(found.map(({ figure }) => figure).sort()).toEqual([
      'drafts',
      'outstanding',
      'outstandingMinor',
      'toSend',
    ])
    await expectExact(org)
    expect((await keptBy(org)).get('draft')).toBeUndefined()
    expect((await dataOf(countedInvoicePath(org, invoices[2]!))).customer).toBeNull()
  })
})
