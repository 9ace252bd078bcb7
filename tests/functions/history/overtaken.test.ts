import { historyPath, invoicePath, linePath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { recordOvertaken, type WrittenPlace } from '../../../functions/src/history/overtaken.ts'
import { db, deps } from '../direct.ts'
import { edited, type Told } from './edited.ts'
import { aSharedInvoice, toldOf, type SharedInvoice } from './two-people.ts'

let shared: SharedInvoice
let org: string
let invoice: string
let ann: Caller
let ben: Caller

beforeEach(async () => {
  shared = await aSharedInvoice()
  ;({ org, invoice, ann, ben } = shared)
})

const quantity = (by: Caller, saw: number, writes: number, typedAt?: Date) =>
  edited(shared.line, { by, field: 'quantityThousandths', saw, writes, ...(typedAt ? { typedAt } : {}) })

const told = () => toldOf(shared)

const tell = (place: WrittenPlace, change: Told) => recordOvertaken(place, change, deps())

describe('a value that its writer had not seen', () => {
  test('[S33] is told with both people, both values, its line and both times', async () => {
    await tell(shared.line, await quantity(ann, 1000, 7000))
    const typedAt = new Date(Date.now() - 500)
    const change = await quantity(ben, 1000, 9000, typedAt)
    await tell(shared.line, change)
    expect(await told()).toMatchObject([
      {
        ...{ kind: 'overtaken', by: ben.uid, byName: 'A biller', cause: 'person' },
        ...{ line: 'line0', lineText: 'Support', at: change.after.updateTime },
        overtaken: [
          {
            ...{ field: 'quantityThousandths', from: 7000, to: 9000, cut: false },
            ...{ by: ann.uid, byName: 'Ann Owner' },
          },
        ],
      },
    ])
  })

  test('[S33] is told once, however often and in whatever order the server hears of it', async () => {
    const anns = await quantity(ann, 1000, 7000)
    const first = await quantity(ben, 1000, 8000)
    const second = await quantity(ben, 8000, 9000)
    const price = await edited(shared.line, {
      ...{ by: ben, field: 'unitPriceMillionths', saw: 1, writes: 6_000_000 },
    })
    const all = [anns, first, second, price]
    for (const change of all) await tell(shared.line, change)
    const once = await told()
    expect(once).toMatchObject([
      {
        at: first.after.updateTime,
        overtaken: [
          { field: 'quantityThousandths', from: 7000, to: 9000, by: ann.uid },
          { field: 'unitPriceMillionths', to: 6_000_000, by: '' },
        ],
      },
    ])
    for (const change of all.toReversed()) await tell(shared.line, change)
    expect(await told()).toEqual(once)
  })

  test('[S33] is told alike when the server hears of the last write first', async () => {
    await quantity(ann, 1000, 7000)
    const first = await quantity(ben, 1000, 8000)
    const second = await quantity(ben, 8000, 9000)
    await tell(shared.line, second)
    expect(await told()).toEqual([])
    await tell(shared.line, first)
    expect(await told()).toMatchObject([{ overtaken: [{ from: 7000, to: 9000 }] }])
  })

  test('[S33] of two people who write over each other is one entry for each', async () => {
    await quantity(ann, 1000, 7000)
    const changes = [
      await quantity(ben, 1000, 8000),
      await quantity(ann, 7000, 71_000),
      await quantity(ben, 8000, 85_000),
      await quantity(ann, 71_000, 712_000),
    ]
    for (const change of [...changes, ...changes]) await tell(shared.line, change)
    const entries = (await told()).map(({ by, overtaken }) => ({ by, overtaken }))
    expect(entries).toHaveLength(2)
    expect(entries.find(({ by }) => by === ben.uid)).toMatchObject({
      overtaken: [{ from: 7000, to: 85_000, by: ann.uid }],
    })
    expect(entries.find(({ by }) => by === ann.uid)).toMatchObject({
      overtaken: [{ from: 8000, to: 712_000, by: ben.uid }],
    })
  })

  test('[S33] is told of the header too, each field of one visit in the same entry', async () => {
    const fields = [
      { field: 'poNumber', saw: '', writes: 'PO-2' },
      { field: 'to.address.city', saw: 'Bonn', writes: 'Oslo' },
    ]
    await edited(shared.header, { by: ann, field: 'poNumber', saw: '', writes: 'PO-1' })
    for (const field of fields) await tell(shared.header, await edited(shared.header, { by: ben, ...field }))
    expect(await told()).toMatchObject([
      {
        line: null,
        overtaken: [
          { field: 'poNumber', from: 'PO-1', to: 'PO-2', by: ann.uid },
          { field: 'to.address.city', to: 'Oslo', by: '' },
        ],
      },
    ])
  })

  test('[S33] that is long is told by its beginning', async () => {
    const long = 'x'.repeat(10_000)
    const write = { field: 'notes', saw: '' }
    await edited(shared.header, { by: ann, ...write, writes: long })
    await tell(shared.header, await edited(shared.header, { by: ben, ...write, writes: 'Short' }))
    expect(await told()).toMatchObject([{ overtaken: [{ from: 'x'.repeat(1000), to: 'Short', cut: true }] }])
  })
})

describe('a flood of replaced values', () => {
  test('[S33] begins a hundred entries of one person within minutes, and goes on in those', async () => {
    const first = await quantity(ann, 1000, 7000)
    await tell(shared.line, first)
    const change = await quantity(ben, 1000, 9000)
    await tell(shared.line, change)
    const batch = db.batch()
    for (let n = 0; n < 99; n += 1)
      batch.set(db.doc(`${historyPath(org, invoice)}/flood-${n}`), {
        kind: 'overtaken',
        by: ben.uid,
        at: change.after.updateTime,
      })
    await batch.commit()
    await tell(
      shared.header,
      await edited(shared.header, { by: ben, field: 'poNumber', saw: 'x', writes: 'PO' }),
    )
    await tell(shared.line, await quantity(ben, 9000, 9500))
    expect(await told()).toHaveLength(100)
    expect((await told()).flatMap(({ overtaken }) => overtaken ?? [])).toMatchObject([{ to: 9500 }])
    await tell(
      shared.header,
      await edited(shared.header, { by: ann, field: 'poNumber', saw: 'x', writes: 'PO-2' }),
    )
    expect(await told()).toHaveLength(101)
  })
})

describe('the line', () => {
  test('[S33] is named by the beginning of its description, without half of a character', async () => {
    const description = { field: 'description', saw: 'Support' }
    await edited(shared.line, { by: ann, ...description, writes: `${'x'.repeat(79)}\u{1F600} and more` })
    await tell(shared.line, await edited(shared.line, { by: ben, ...description, writes: 'Short' }))
    expect(await told()).toMatchObject([{ lineText: 'x'.repeat(79) }])
  })
})

describe('nothing is told', () => {
  test('[S33] of a chain of own edits, and of values that were seen', async () => {
    await tell(shared.line, await quantity(ben, 1000, 2000))
    await tell(shared.line, await quantity(ben, 2000, 3000))
    await tell(shared.line, await quantity(ann, 3000, 4000))
    expect(await told()).toEqual([])
  })

  test('[S33] of what a tab of the last release writes, which says nothing', async () => {
    await quantity(ann, 1000, 7000)
    const document = db.doc(linePath(org, invoice, 'line0'))
    const before = await document.get()
    await document.update({ quantityThousandths: 9000, changedBy: ben.uid, changedAt: Timestamp.now() })
    await tell(shared.line, { before, after: await document.get() })
    expect(await told()).toEqual([])
  })

  test('[S33] of an invoice that was deleted for ever', async () => {
    await quantity(ann, 1000, 7000)
    const change = await quantity(ben, 1000, 9000)
    await db.recursiveDelete(db.doc(invoicePath(org, invoice)))
    await tell(shared.line, change)
    expect(await told()).toEqual([])
  })
})

describe('what a writer says', () => {
  test('[S34] about the time counts between the creation of the document and the arrival', async () => {
    await quantity(ann, 1000, 7000)
    const future = await quantity(ben, 1000, 9000, new Date('2999-01-01'))
    await tell(shared.line, future)
    expect(await told()).toMatchObject([{ madeAt: future.after.updateTime }])
    await tell(shared.line, await quantity(ann, 7000, 8000, new Date('1980-01-01')))
    const anns = (await told()).find(({ by }) => by === ann.uid)
    expect(anns).toMatchObject({ madeAt: future.before.createTime })
  })

  test('[S34] about other fields or in another form does no harm', async () => {
    await quantity(ann, 1000, 7000)
    const document = db.doc(linePath(org, invoice, 'line0'))
    const before = await document.get()
    const of = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`f${n}`, 'x']))
    await document.update({
      quantityThousandths: 9000,
      basis: {
        [ben.uid]: { at: 'now', of: { ...of, quantityThousandths: 7, constructor: 'y' } },
        max: 'odd',
      },
      changedBy: ben.uid,
    })
    await tell(shared.line, { before, after: await document.get() })
    expect(await told()).toEqual([])
  })
})
