import { limits, textUpdatePath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mergeUpdates } from '../../../functions/src/text/merge-updates.ts'
import { isTypingIn } from '../../../functions/src/text/typing.ts'
import { hostileUpdates, thanks, throwingUpdates, updateOf } from '../../support/hostile-updates.ts'
import { aDraft, anOrganisation } from '../builders.ts'
import { db } from '../direct.ts'
import { randomOf } from '../figures/random.ts'
import { Typist, begin, seedOf, settle, store, storedText, textsIn, waiting, write } from './typist.ts'

describe('an update that is no typing', () => {
  test.each(Object.entries(hostileUpdates))('[Z32] is set aside: %s', (_, data) => {
    expect(isTypingIn(data)).toBe(false)
    const { texts, setAside } = mergeUpdates(seedOf('notes', 'Thanks'), [{ id: 'a', data }])
    expect(setAside).toHaveLength(1)
    expect(textsIn(texts)).toEqual(new Map([['notes', 'Thanks']]))
  })

  test('[Z32] is deleted, and stops no other', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { notes: 'Thanks' })
    const place = { org, invoice }
    await begin(place, 'notes', 'Thanks')
    for (const data of Object.values(hostileUpdates)) await store(place, data)
    await db.doc(textUpdatePath(org, invoice, 'odd')).set({ data: 'a text', at: Timestamp.now() })
    await store(place, new Typist({ notes: 'Thanks' }).type('notes', 6, '!').update())
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Thanks!')
    expect(await waiting(place)).toBe(0)
  })

  test('[Z32] never stops the merging, whatever its bytes (300 spoilt updates)', () => {
    const next = randomOf(7)
    const ada = new Typist({ notes: 'Thanks' })
    for (let count = 0; count < 300; count += 1) {
      const data = ada.type('notes', Math.floor(next() * 5), `${count}`).update()
      const spoilt = Uint8Array.from(data, (byte) => (next() < 0.1 ? Math.floor(next() * 256) : byte))
      const { texts, merged, setAside } = mergeUpdates(seedOf('notes', 'Thanks'), [{ id: 'a', data: spoilt }])
      expect(merged.length + setAside.length).toBe(1)
      expect(typeof texts.getText('notes').toJSON()).toBe('string')
    }
  })
})

describe('an update that can be merged only in half', () => {
  test.each(Object.entries(throwingUpdates))('[Z32] is set aside whole: %s', (_, data) => {
    expect(isTypingIn(data)).toBe(true)
    const [first, last] = [{ id: 'a', data }, new Typist().receive(thanks)]
    const typed = { id: 'b', data: last.type('notes', 6, '!').update() }
    const { texts, merged, setAside } = mergeUpdates(thanks, [first, typed])
    expect([merged, setAside]).toEqual([[typed], [first]])
    expect(textsIn(texts)).toEqual(new Map([['notes', 'Thanks!']]))
  })

  test('[Z32] takes nothing of what others typed after many of its kind', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    const place = { org, invoice }
    await store(place, thanks)
    for (let count = 0; count < 9; count += 1)
      for (const data of Object.values(throwingUpdates)) await store(place, data)
    await store(place, new Typist().receive(thanks).type('notes', 6, '!').update())
    await write(place, 'notes', 'Thanks')
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Thanks!')
    expect(await waiting(place)).toBe(0)
  })
})

test('[Z32] typing under the name of another device neither stops the merging nor takes what is there', () => {
  const seed = seedOf('notes', 'Thanks')
  const again = updateOf((doc) => {
    doc.clientID = Y.decodeUpdate(seed).structs[0]?.id.client ?? 0
    doc.getText('notes').insert(0, 'Forged!')
  })
  const { texts, merged } = mergeUpdates(seed, [{ id: 'a', data: again }])
  expect(merged).toHaveLength(1)
  expect(texts.getText('notes').toJSON()).toMatch(/^Thanks/)
})

test('[Z31] typing on what has not arrived yet waits in the state', () => {
  const ada = new Typist({ notes: 'Thanks' })
  const [first, second] = [ada.type('notes', 6, '!').update(), ada.type('notes', 7, '?').update()]
  const early = mergeUpdates(null, [{ id: 'b', data: second }])
  expect(textsIn(early.texts).get('notes') ?? '').toBe('')
  const all = mergeUpdates(Y.encodeStateAsUpdate(early.texts), [{ id: 'a', data: first }])
  expect(textsIn(all.texts)).toEqual(new Map([['notes', 'Thanks!?']]))
  expect(first.length).toBeLessThan(limits.textUpdateBytes)
})
