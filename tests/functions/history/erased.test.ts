import { historyPath } from '@covoice/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { eraseOvertaken } from '../../../functions/src/history/erase-overtaken.ts'
import { recordOvertaken } from '../../../functions/src/history/overtaken.ts'
import { db, deps } from '../direct.ts'
import { edited, type Told } from './edited.ts'
import { aSharedInvoice, toldOf, type SharedInvoice } from './two-people.ts'

let shared: SharedInvoice
let org: string
let invoice: string
let ann: Caller
let ben: Caller

beforeEach(async () => {
  shared = await aSharedInvoice({ customer: null })
  ;({ org, invoice, ann, ben } = shared)
})

const told = () => toldOf(shared)
const shown = async () => (await told()).map(({ overtaken }) => overtaken)

/** What the server does about a write of the header. */
async function headerWritten(change: Told) {
  await eraseOvertaken({ org, invoice }, change, deps())
  await recordOvertaken(shared.header, change, deps())
}

const customer = (by: Caller, saw: string | null, writes: string | null) =>
  edited(shared.header, { by, field: 'customer', saw, writes })
const notes = (by: Caller, saw: string, writes: string) =>
  edited(shared.header, { by, field: 'notes', saw, writes })

describe('an invoice that goes to another customer', () => {
  test('[S35] keeps no value of the earlier one where two people choose at the same moment', async () => {
    await customer(ann, null, 'contoso')
    const change = await customer(ben, null, 'near')
    await headerWritten(change)
    expect(await shown()).toMatchObject([
      [{ field: 'customer', from: null, cut: true, to: 'near', by: ann.uid, byName: 'Ann Owner' }],
    ])
  })

  test('[S35] takes no value along that was replaced before', async () => {
    await customer(ann, null, 'contoso')
    await notes(ann, '', 'Contoso pays late')
    await headerWritten(await notes(ben, '', 'Contoso pays'))
    const quantity = { field: 'quantityThousandths', saw: 1000 }
    await edited(shared.line, { by: ann, ...quantity, writes: 7000 })
    await recordOvertaken(
      shared.line,
      await edited(shared.line, { by: ben, ...quantity, writes: 9000 }),
      deps(),
    )
    expect(await shown()).toHaveLength(2)
    const move = await customer(ann, 'contoso', 'near')
    await headerWritten(move)
    await headerWritten(move)
    expect((await shown()).flat()).toEqual([])
    expect(JSON.stringify(await told())).not.toContain('Contoso')
  })

  test('[S35] is not told values of the earlier one when the server hears of them later', async () => {
    await customer(ann, null, 'contoso')
    await notes(ann, '', 'Contoso pays late')
    const late = await notes(ben, '', 'Contoso pays')
    await headerWritten(await customer(ann, 'contoso', 'near'))
    await headerWritten(late)
    expect(await told()).toEqual([])
  })

  test('[S35] keeps what was replaced afterwards, and what was replaced while it had no customer', async () => {
    await notes(ann, '', 'First')
    await headerWritten(await notes(ben, '', 'Second'))
    await headerWritten(await customer(ann, null, 'contoso'))
    expect(await shown()).toMatchObject([[{ from: 'First', to: 'Second' }]])
    const move = await customer(ann, 'contoso', 'near')
    await notes(ann, 'Second', 'Third')
    await headerWritten(await notes(ben, 'Second', 'Fourth'))
    await headerWritten(move)
    expect((await shown()).flat()).toMatchObject([{ from: null, cut: true, to: 'Fourth' }])
  })

  test('[S35] loses the values of many entries', async () => {
    await customer(ann, null, 'contoso')
    const { after } = await notes(ann, '', 'x')
    const row = {
      field: 'notes',
      from: 'Contoso',
      to: 'Contoso',
      firstAt: after.updateTime,
      lastAt: after.updateTime,
    }
    for (let n = 0; n < 23; n += 1)
      await db.doc(`${historyPath(org, invoice)}/entry-${n}`).set({ kind: 'overtaken', overtaken: [row] })
    await headerWritten(await customer(ann, 'contoso', 'near'))
    expect(JSON.stringify(await told())).not.toContain('Contoso')
  })
})
