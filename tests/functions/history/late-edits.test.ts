import { invoicePath, linePath } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { recordOvertaken } from '../../../functions/src/history/overtaken.ts'
import { dataOf, db, deps } from '../direct.ts'
import { edited, type Told } from './edited.ts'
import { aSharedInvoice, toldOf, type SharedInvoice } from './two-people.ts'

let shared: SharedInvoice
let ann: Caller
let ben: Caller

beforeEach(async () => {
  shared = await aSharedInvoice()
  ;({ ann, ben } = shared)
})

const secondsAgo = (seconds: number): Date => new Date(Date.now() - seconds * 1000)

const quantity = (by: Caller, saw: number, writes: number, typedAt = new Date()) =>
  edited(shared.line, { by, field: 'quantityThousandths', saw, writes, typedAt })

/** The trigger hears of a change of a document that was made an hour ago. */
function tell(place: SharedInvoice['line'], { before, after }: Told): Promise<void> {
  const createTime = Timestamp.fromDate(secondsAgo(3600))
  const aged = Object.create(after, { createTime: { value: createTime } }) as DocumentSnapshot
  return recordOvertaken(place, { before, after: aged }, deps())
}

const line = () => dataOf(linePath(shared.org, shared.invoice, 'line0'))

describe('an edit that arrives long after it was typed', () => {
  test('[S36] gives way to the newer value, which stands again in its author’s name; the history has both', async () => {
    await quantity(ann, 1000, 7000)
    const late = await quantity(ben, 1000, 5000, secondsAgo(480))
    await tell(shared.line, late)
    expect(await line()).toMatchObject({ quantityThousandths: 7000, changedBy: ann.uid })
    const told = await toldOf(shared)
    expect(told).toMatchObject([
      { by: ben.uid, overtaken: [{ from: 7000, to: 5000, by: ann.uid, putBack: true }] },
    ])
    await tell(shared.line, late)
    expect(await toldOf(shared), 'the event may come twice').toEqual(told)
    expect(await line()).toMatchObject({ quantityThousandths: 7000 })
  })

  test('[S36] stands where it was made on the value that stood', async () => {
    await quantity(ann, 1000, 7000)
    await tell(shared.line, await quantity(ben, 7000, 5000, secondsAgo(480)))
    expect(await line()).toMatchObject({ quantityThousandths: 5000 })
  })

  test('[S36] gives way with all that was typed in a row offline', async () => {
    await quantity(ann, 1000, 7000)
    const first = await quantity(ben, 1000, 5000, secondsAgo(480))
    const second = await quantity(ben, 5000, 6000, secondsAgo(470))
    await tell(shared.line, second)
    await tell(shared.line, first)
    expect(await line()).toMatchObject({ quantityThousandths: 7000 })
    expect(await toldOf(shared)).toMatchObject([{ overtaken: [{ from: 7000, to: 6000, putBack: true }] }])
  })

  test('[S36] leaves what anybody has typed since', async () => {
    await quantity(ann, 1000, 7000)
    const late = await quantity(ben, 1000, 5000, secondsAgo(480))
    await quantity(ann, 5000, 8000)
    await tell(shared.line, late)
    expect(await line()).toMatchObject({ quantityThousandths: 8000 })
    const again = await quantity(ben, 1000, 5500, secondsAgo(470))
    await quantity(ben, 5500, 9000)
    await tell(shared.line, again)
    expect(await line()).toMatchObject({ quantityThousandths: 9000 })
  })

  test('[S36] of seconds ago is the last of two people who write at once, and stands', async () => {
    await quantity(ann, 1000, 7000)
    await tell(shared.line, await quantity(ben, 1000, 5000, secondsAgo(4)))
    expect(await line()).toMatchObject({ quantityThousandths: 5000 })
  })

  test('[S36] changes no frozen and no merged content', async () => {
    await quantity(ann, 1000, 7000)
    const late = await quantity(ben, 1000, 5000, secondsAgo(480))
    const header = db.doc(invoicePath(shared.org, shared.invoice))
    await header.update({ content: 'frozen' })
    await tell(shared.line, late)
    expect(await line()).toMatchObject({ quantityThousandths: 5000 })
    await header.update({ content: 'open' })
    const notes = { field: 'notes', saw: '' }
    await edited(shared.header, { by: ann, ...notes, writes: 'Newer' })
    await tell(
      shared.header,
      await edited(shared.header, { by: ben, ...notes, writes: 'Late', typedAt: secondsAgo(480) }),
    )
    expect((await header.get()).get('notes')).toBe('Late')
  })

  test('[S36] of another customer is not taken apart: its address stands with its name', async () => {
    const header = invoicePath(shared.org, shared.invoice)
    await edited(shared.header, { by: ann, field: 'to.name', saw: '', writes: 'Ann’s name' })
    const before = await db.doc(header).get()
    const name = await edited(shared.header, {
      ...{ by: ben, field: 'to.name', saw: '', writes: 'Other GmbH', typedAt: secondsAgo(480) },
    })
    const chosen = Object.create(before, {
      get: { value: (at: string): unknown => (at === 'customer' ? 'other' : before.get(at)) },
    }) as DocumentSnapshot
    await tell(shared.header, { before: chosen, after: name.after })
    expect((await db.doc(header).get()).get('to.name')).toBe('Other GmbH')
  })
})
