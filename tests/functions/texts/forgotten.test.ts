import { textUpdatePath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { forgottenUpdates } from '../../../functions/src/text/forgotten-updates.ts'
import { settleTexts } from '../../../functions/src/text/settle-texts.ts'
import { aDraft, anOrganisation } from '../builders.ts'
import { db, deps } from '../direct.ts'
import { Typist, begin, settle, store, storedText } from './typist.ts'

const minute = 60_000

test('[Z31] what was typed into a text that had begun by somebody whose tab was killed is merged soon', async () => {
  const { org, owner } = await anOrganisation()
  const place = { org, invoice: await aDraft(org, owner, { notes: 'Thanks' }) }
  const ada = new Typist({ notes: 'Thanks' })
  await begin(place, 'notes', 'Thanks')
  await store(place, ada.type('notes', 6, '!').update())
  await settle(place)
  // long ago, when no other test stored anything
  const at = Date.parse('2020-01-01T00:00:00Z') + Math.floor(Math.random() * 10_000) * 120 * minute
  for (const id of [
    await store(place, ada.type('notes', 7, '!').update()),
    await store(place, ada.type('notes', 8, '!').update()),
  ])
    await db.doc(textUpdatePath(org, place.invoice, id)).update({ at: Timestamp.fromMillis(at) })
  const forgotten = (laterMs: number) => forgottenUpdates(deps({ now: () => new Date(at + laterMs) }))
  expect(await forgotten(minute / 2)).toEqual([])
  expect(await forgotten(120 * minute)).toEqual([])
  const found = await forgotten(2 * minute)
  expect(found).toEqual([place])
  for (const one of found) await settleTexts(one, deps(), 'some')
  expect(await storedText(place, 'notes')).toBe('Thanks!!!')
  expect(await forgotten(2 * minute)).toEqual([])
})
