import { limits, linePath, textDigest, textStatePath } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { textSteps, type Step } from '../../../functions/src/dependencies.ts'
import { readTexts } from '../../../functions/src/text/read-texts.ts'
import { settleTexts } from '../../../functions/src/text/settle-texts.ts'
import { aDraft, anOrganisation, headerOf } from '../builders.ts'
import { dataOf, db, deps } from '../direct.ts'
import { randomOf } from '../figures/random.ts'
import { Typist, begin, opened, settle, store, storedText, waiting, write, type Place } from './typist.ts'

const support = 'line:line0:description'
const gone = 'line:gone:description'

/** A draft whose notes are merged, with what two people have typed into them. */
async function twoTypists(): Promise<Place & { ada: Typist; bob: Typist }> {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { notes: 'Thanks', lines: [{ description: 'Support' }] })
  const place = { org, invoice }
  await begin(place, 'notes', 'Thanks')
  await begin(place, support, 'Support')
  const begun = { notes: 'Thanks', [support]: 'Support' }
  return { ...place, ada: new Typist(begun), bob: new Typist(begun) }
}

describe('what several people type', () => {
  test('[Z31] [Z37] is merged into the stored texts, and what was merged is deleted', async () => {
    const { ada, bob, ...place } = await twoTypists()
    ada.type('notes', 0, 'Many ').type(support, 7, ' in May')
    bob.type('notes', 6, ', all')
    await store(place, ada.update())
    await store(place, bob.update())
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Many Thanks, all')
    expect(await storedText(place, support)).toBe('Support in May')
    expect(await headerOf(place.org, place.invoice)).toMatchObject({
      notesMark: textDigest('Many Thanks, all'),
    })
    expect(await waiting(place)).toBe(0)
    expect((await opened(place)).text('notes')).toBe('Many Thanks, all')
  })

  test.each([1, 2, 3, 4])(
    '[Z31] is all there after random typing, in any order, twice, merged in between (seed %i)',
    async (seed) => {
      const next = randomOf(seed)
      const random = (below: number) => Math.floor(next() * below)
      const { ada, bob, ...place } = await twoTypists()
      const typists = [ada, bob, new Typist({ notes: 'Thanks', [support]: 'Support' })]
      const late: Uint8Array[] = []
      // a text begins together with its first change
      await store(place, ada.type('notes', 0, '0;').type(support, 0, '0;').update())
      for (let round = 0; round < 60; round += 1) {
        const typist = typists[random(typists.length)] ?? ada
        const key = random(2) === 0 ? 'notes' : support
        const { length } = typist.text(key)
        if (random(4) === 0) typist.erase(key, random(length), random(Math.min(3, length)))
        else typist.type(key, random(length + 1), `${'xyz🚀ü'.repeat(random(3))}${round};`)
        late.push(typist.update())
        if (random(3) === 0) for (const other of typists) other.receive(late[random(late.length)] ?? late[0]!)
        while (late.length > 4) {
          const update = late.splice(random(late.length), 1)[0]!
          await store(place, update)
          if (random(5) === 0) await store(place, update)
        }
        if (random(10) === 0) await settle(place)
      }
      for (const update of late) await store(place, update)
      await settle(place)
      const all = new Typist()
      for (const { doc } of typists) all.receive(Y.encodeStateAsUpdate(doc))
      for (const key of ['notes', support]) {
        expect(await storedText(place, key)).toBe(all.text(key))
        expect((await opened(place)).text(key)).toBe(all.text(key))
      }
      expect(await waiting(place)).toBe(0)
    },
  )

  test('[Z31] is merged whatever the number of updates', async () => {
    const { ada, bob: _, ...place } = await twoTypists()
    const updates = Array.from({ length: 320 }, (_, index) => ada.type('notes', 0, `${index},`).update())
    await Promise.all(updates.map((update) => store(place, update)))
    await settle(place)
    expect(await storedText(place, 'notes')).toBe(ada.text('notes'))
    expect(await waiting(place)).toBe(0)
  })

  test('[Z31] is merged once by servers that work at the same time, and a second time changes nothing', async () => {
    const { ada, bob, ...place } = await twoTypists()
    await store(place, ada.type('notes', 6, '!').update())
    await store(place, bob.type('notes', 6, '?').update())
    await Promise.all([settle(place), settle(place), settle(place)])
    const text = await storedText(place, 'notes')
    expect(['Thanks!?', 'Thanks?!']).toContain(text)
    const state = await db.doc(textStatePath(place.org, place.invoice)).get()
    await settle(place)
    expect(await storedText(place, 'notes')).toBe(text)
    expect((await state.ref.get()).updateTime).toEqual(state.updateTime)
  })

  test.each(textSteps)('[Z31] is merged after a server died at %s', async (died: Step) => {
    const { ada, bob, ...place } = await twoTypists()
    await store(place, ada.type('notes', 6, '!').update())
    const step = (name: Step) => (name === died ? Promise.reject(new Error('killed')) : Promise.resolve())
    await expect(settleTexts(place, deps({ step }))).rejects.toThrow('killed')
    await store(place, bob.type('notes', 0, 'So: ').update())
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('So: Thanks!')
  })

  test('[Z31] beside a text that is written meanwhile is merged onto the later one', async () => {
    const { ada, bob, ...place } = await twoTypists()
    await store(place, ada.type('notes', 6, '!').update())
    bob.type('notes', 6, '?')
    let isFirst = true
    const step = async (name: Step) => {
      if (name !== 'textsMerged' || !isFirst) return
      isFirst = false
      await store(place, bob.update())
      await write(place, 'notes', bob.text('notes'))
    }
    await settleTexts(place, deps({ step }))
    await settle(place)
    expect(['Thanks!?', 'Thanks?!']).toContain(await storedText(place, 'notes'))
  })

  test('[Z31] of a line that is gone stops nothing', async () => {
    const { ada, bob: _, ...place } = await twoTypists()
    await store(place, ada.type('notes', 6, '!').update())
    await store(place, ada.type(gone, 0, 'What?').update())
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Thanks!')
    expect((await db.doc(linePath(place.org, place.invoice, 'gone')).get()).exists).toBe(false)
  })

  test('[E71] is not merged while the content is frozen, and is when it is open again', async () => {
    const { ada, bob: _, ...place } = await twoTypists()
    await store(place, ada.type('notes', 6, '!').update())
    const header = db.doc(`orgs/${place.org}/invoices/${place.invoice}`)
    await header.update({ content: 'frozen' })
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Thanks')
    await header.update({ content: 'open' })
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Thanks!')
  })
})

describe('a text', () => {
  test('[Z33] over the limit of its field is cut, no sign in half, for those who type as well', async () => {
    const { ada, bob: _, ...place } = await twoTypists()
    const long = `${'x'.repeat(limits.text - 1)}🚀 and more`
    await store(place, ada.erase('notes', 0, 6).type('notes', 0, long).update())
    await settle(place)
    const cut = 'x'.repeat(limits.text - 1)
    expect(await storedText(place, 'notes')).toBe(cut)
    expect((await opened(place)).text('notes')).toBe(cut)
  })

  test('[Z33] [Z35] is stored as browsers write it once the merged state is too large', async () => {
    const { ada, bob: _, ...place } = await twoTypists()
    // a short name makes the state one of 880 KB
    ada.doc.clientID = 0xffff_ffff
    ada.doc.transact(() => {
      for (let count = 0; count < 90_000; count += 1) ada.type(gone, 0, 'x')
    })
    const state = ada.update()
    expect(state.length).toBeGreaterThan(limits.textStateBytes)
    const at = db.doc(textStatePath(place.org, place.invoice))
    await at.set({ data: Buffer.from(state) })
    await store(place, ada.type('notes', 0, 'Last').update())
    await store(place, new Uint8Array([255]))
    await write(place, 'notes', 'As the browser wrote')
    expect(await readTexts(place, db, 'all')).toMatchObject({ isFull: true, stored: new Map() })
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('As the browser wrote')
    expect(await dataOf(at.path)).toMatchObject({ isFull: true })
    expect(await waiting(place)).toBe(0)
    await store(place, ada.type('notes', 0, 'Later').update())
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('As the browser wrote')
    expect(await waiting(place)).toBe(0)
  })
})
