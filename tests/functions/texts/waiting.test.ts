import { seedPath, textStatePath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { aDraft, anOrganisation } from '../builders.ts'
import { db } from '../direct.ts'
import { Typist, begin, opened, settle, store, storedText, type Place } from './typist.ts'

/** A draft with a change whose first half the server has never got. */
async function withHalf(): Promise<Place & { ada: Typist }> {
  const { org, owner } = await anOrganisation()
  const place = { org, invoice: await aDraft(org, owner, { notes: 'Thanks', footer: 'Bank' }) }
  const lost = new Typist().type('notes', 0, 'Lost')
  lost.update()
  await store(place, lost.type('notes', 4, ' half').update())
  return { ...place, ada: new Typist({ footer: 'Bank' }) }
}

const isWaiting = async (place: Place) => (await opened(place)).doc.store.pendingStructs !== null

test('[Z37] a change that waits for something else keeps no text from beginning', async () => {
  const { ada, ...place } = await withHalf()
  await begin(place, 'notes', 'Something else')
  await begin(place, 'footer', 'Bank')
  await store(place, ada.type('footer', 4, '!').update())
  await settle(place)
  expect((await db.doc(seedPath(place.org, place.invoice, 'notes')).get()).exists).toBe(false)
  expect((await db.doc(seedPath(place.org, place.invoice, 'footer')).get()).exists).toBe(true)
  expect(await storedText(place, 'notes')).toBe('Thanks')
  expect((await opened(place)).text('notes')).toBe('')
})

test('[Z32] a change that has waited in vain for a minute is dropped, with what waits beside it', async () => {
  const { ada, ...place } = await withHalf()
  await settle(place)
  await settle(place)
  expect(await isWaiting(place)).toBe(true)
  const state = db.doc(textStatePath(place.org, place.invoice))
  await state.update({ at: Timestamp.fromMillis(Date.now() - 61_000) })
  await begin(place, 'footer', 'Bank')
  await store(place, ada.type('footer', 4, '!').update())
  await settle(place)
  expect(await isWaiting(place)).toBe(false)
  expect(await storedText(place, 'footer')).toBe('Bank!')
  expect(
    Y.decodeUpdate((await state.get()).get('data') as Buffer).structs.some((one) => one instanceof Y.Skip),
  ).toBe(false)
})
