import { limits, textUpdatePath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { mergeUpdates } from '../../../functions/src/text/merge-updates.ts'
import { isTyping } from '../../../functions/src/text/typing.ts'
import { aDraft, anOrganisation } from '../builders.ts'
import { db } from '../direct.ts'
import { randomOf } from '../figures/random.ts'
import { Typist, begin, seedOf, settle, store, storedText, textsIn, waiting } from './typist.ts'

/** The update that makes a document so. */
function updateOf(make: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  make(doc)
  return Y.encodeStateAsUpdate(doc)
}

const hostile: Record<string, Uint8Array> = {
  'no update': new Uint8Array([255, 1, 7, 200]),
  'half an update': seedOf('notes', 'Thanks').subarray(0, 9),
  'a text of another name': updateOf((doc) => doc.getText('poNumber').insert(0, 'x')),
  'a text of an odd line': updateOf((doc) => doc.getText('line:a/b:description').insert(0, 'x')),
  'a map': updateOf((doc) => doc.getMap('notes').set('a', 1)),
  'a list': updateOf((doc) => doc.getArray('notes').push([1])),
  'a text within': updateOf((doc) => doc.getArray('notes').push([new Y.Text('x')])),
  'bold type': updateOf((doc) => doc.getText('notes').insert(0, 'x', { bold: true })),
  'a picture': updateOf((doc) => doc.getText('notes').insertEmbed(0, { image: 'x' })),
}

describe('an update that is no typing', () => {
  test.each(Object.entries(hostile))('[Z32] is set aside: %s', (_, data) => {
    expect(isTyping(data)).toBe(false)
    const { texts, setAside } = mergeUpdates(seedOf('notes', 'Thanks'), [{ id: 'a', data }])
    expect(setAside).toHaveLength(1)
    expect(textsIn(texts)).toEqual(new Map([['notes', 'Thanks']]))
  })

  test('[Z32] is deleted, and stops no other', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { notes: 'Thanks' })
    const place = { org, invoice }
    await begin(place, 'notes', 'Thanks')
    for (const data of Object.values(hostile)) await store(place, data)
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
