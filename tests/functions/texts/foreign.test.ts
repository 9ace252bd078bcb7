import { invoicePath, textDigest } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { aDraft, anOrganisation, headerOf } from '../builders.ts'
import { db } from '../direct.ts'
import { Typist, begin, opened, settle, store, storedText, write, type Place } from './typist.ts'

/** A draft whose notes are merged. */
async function merging(): Promise<Place & { ada: Typist }> {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { notes: 'Thanks', footer: 'Bank' })
  await begin({ org, invoice }, 'notes', 'Thanks')
  return { org, invoice, ada: new Typist({ notes: 'Thanks' }) }
}

/** What a tab of the last release writes: a whole text, without a mark. */
const writeOld = (place: Place, text: string, key = 'notes') => write(place, key, text, false)

const notesOf = async (place: Place) => [
  await storedText(place, 'notes'),
  (await opened(place)).text('notes'),
]

describe('a text that a tab of the last release wrote', () => {
  test('[Z34] becomes the merged text', async () => {
    const { ada, ...place } = await merging()
    await store(place, ada.type('notes', 6, '!').update())
    await settle(place)
    await writeOld(place, 'No thanks')
    await settle(place)
    expect(await notesOf(place)).toEqual(['No thanks', 'No thanks'])
    expect(await headerOf(place.org, place.invoice)).toMatchObject({ notesMark: textDigest('No thanks') })
  })

  test('[Z34] takes nothing of what was typed beside it since the text that it began with', async () => {
    const { ada, ...place } = await merging()
    await store(place, ada.type('notes', 6, '!').update())
    await write(place, 'notes', 'Thanks!')
    await writeOld(place, 'Dear, Thanks!')
    await store(place, ada.type('notes', 7, ' Ada').update())
    await settle(place)
    expect(await notesOf(place)).toEqual(['Dear, Thanks! Ada', 'Dear, Thanks! Ada'])
  })

  test('[Z34] and typing on it stays after it was merged', async () => {
    const { ada, ...place } = await merging()
    await store(place, ada.type('notes', 6, '!').update())
    await settle(place)
    await writeOld(place, 'Dear, Thanks!')
    await settle(place)
    const bob = await opened(place)
    await store(place, bob.type('notes', 0, 'So: ').update())
    await settle(place)
    await settle(place)
    expect(await notesOf(place)).toEqual(['So: Dear, Thanks!', 'So: Dear, Thanks!'])
  })

  test('[Z34] changes only its own text', async () => {
    const { ada, ...place } = await merging()
    await begin(place, 'footer', 'Bank')
    const bob = new Typist({ footer: 'Bank' })
    await store(place, bob.type('footer', 4, ': 1').update())
    await write(place, 'footer', 'Bank: 1')
    await store(place, bob.type('footer', 7, '23').update())
    await store(place, ada.update())
    await writeOld(place, 'Old')
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Old')
    expect(await storedText(place, 'footer')).toBe('Bank: 123')
  })

  test('[Z34] [Z31] is not doubled where it stands on more changes than are merged at once', async () => {
    const { ada, ...place } = await merging()
    for (let count = 0; count < 301; count += 1)
      await store(place, ada.type('notes', 0, `${count},`).update())
    const typed = ada.text('notes')
    await write(place, 'notes', typed)
    await writeOld(place, `${typed} by an old tab`)
    await settle(place)
    expect(await notesOf(place)).toEqual([`${typed} by an old tab`, `${typed} by an old tab`])
  })

  test('[Z34] [Z31] stays where it was written before more changes than are merged at once', async () => {
    const { ada, ...place } = await merging()
    await writeOld(place, 'Dear, Thanks')
    for (let count = 0; count < 301; count += 1) await store(place, ada.type('notes', 6, '!').update())
    await settle(place)
    const all = `Dear, Thanks${'!'.repeat(301)}`
    expect(await notesOf(place)).toEqual([all, all])
  })

  test('[Z34] is kept where nobody knows what it began with', async () => {
    const { ada, ...place } = await merging()
    await write(place, 'notes', 'Never seen')
    await writeOld(place, 'Never seen, but kept')
    await store(place, ada.type('notes', 6, '!').update())
    await settle(place)
    expect(await notesOf(place)).toEqual(['Never seen, but kept', 'Never seen, but kept'])
  })

  test('[Z31] is not confused with the text that the merging began with', async () => {
    const { ada, ...place } = await merging()
    await store(place, ada.type('notes', 6, '!').update())
    await settle(place)
    expect(await notesOf(place)).toEqual(['Thanks!', 'Thanks!'])
    await writeOld(place, 'Thanks')
    await settle(place)
    expect(await notesOf(place)).toEqual(['Thanks', 'Thanks'])
  })
})

test('[Z34] a text whose merging nobody began is what stands', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { notes: 'Mine' })
  await store({ org, invoice }, new Typist().type('notes', 0, 'Yours').update())
  await settle({ org, invoice })
  expect(await notesOf({ org, invoice })).toEqual(['Mine', 'Mine'])
  expect((await db.doc(invoicePath(org, invoice)).get()).get('footerMark')).toBeUndefined()
})
