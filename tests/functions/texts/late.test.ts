import { invoiceTable, linePath, lineTable, revisionPath, valueDigest, type Revision } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../../functions/src/invoices/document-of.ts'
import { readTexts } from '../../../functions/src/text/read-texts.ts'
import { settleTexts } from '../../../functions/src/text/settle-texts.ts'
import { aDraft, anOrganisation, setStatus } from '../builders.ts'
import { dataOf, db, deps } from '../direct.ts'
import { Typist, begin, opened, placeOf, seedOf, settle, store, storedText, write } from './typist.ts'

const support = 'line:line0:description'
const other = 'line:line1:description'
const begun = { notes: 'Thanks', [support]: 'Support', [other]: 'Travel' }

/** A draft whose texts are merged. */
async function merging() {
  const { org, owner } = await anOrganisation()
  const lines = [{ description: 'Support' }, { description: 'Travel' }]
  const invoice = await aDraft(org, owner, { notes: 'Thanks', lines })
  const place = { org, invoice }
  for (const [key, text] of Object.entries(begun)) {
    await begin(place, key, text)
    await store(place, seedOf(key, text))
  }
  return { place, owner, ada: typist(), bob: typist() }
}

/** Somebody who knows how the texts began. */
function typist(): Typist {
  const typist = new Typist(begun)
  typist.update()
  return typist
}

/** Two people have typed and it is merged; then one of them stores the text as it was before the other typed. */
async function overtaken(key: string) {
  const { place, owner, ada, bob } = await merging()
  await store(place, ada.type(key, 0, 'So: ').update())
  await store(place, bob.type(key, 0, 'And ').update())
  await settle(place)
  const merged = await storedText(place, key)
  await write(place, key, ada.text(key))
  return { place, owner, merged }
}

describe('a text that was stored late, without what a colleague typed', () => {
  test.each(['notes', support])('[Z35] is issued with it: %s', async (key) => {
    const { place, owner, merged } = await overtaken(key)
    expect(await setStatus(place.org, owner, place.invoice, 'sent')).toMatchObject({ outcome: 'done' })
    const { content, lines } = (await dataOf(
      revisionPath(place.org, place.invoice, 1),
    )) as unknown as Revision
    const issued = key === 'notes' ? content.notes : lines.find(({ id }) => id === 'line0')?.description
    expect(issued).toBe(merged)
  })

  test('[Z35] is on a preview with it', async () => {
    const { place, merged } = await overtaken('notes')
    const shown = await documentOf(deps(), place, null, () => undefined)
    expect(shown?.document.content.notes).toBe(merged)
  })
})

describe('a text that a tab of the last release wrote after a colleague had stored a later one', () => {
  const saying = (key: string, [seen, written]: [string, string]) => {
    const [field, kind] =
      key === 'notes' ? ['notes', invoiceTable.notes] : ['description', lineTable.description]
    const digests = valueDigest(kind, seen) + valueDigest(kind, written)
    return { 'basis.cleo': { at: Timestamp.now(), of: { [field]: digests } }, changedBy: 'cleo' }
  }

  test.each(['notes', support])('[Z34] takes nothing of it: %s', async (key) => {
    const { place, ada } = await merging()
    const before = ada.text(key)
    await store(place, ada.type(key, before.length, '!').update())
    await write(place, key, ada.text(key))
    await write(place, key, `Dear, ${before}`, false)
    await db.doc(placeOf(place, key)).update(saying(key, [before, `Dear, ${before}`]))
    await settle(place)
    expect(await storedText(place, key)).toBe(`Dear, ${before}!`)
    expect((await opened(place)).text(key)).toBe(`Dear, ${before}!`)
  })

  test('[Z34] is compared with the text of its mark where what it saw is of an earlier text', async () => {
    const { place, ada } = await merging()
    await store(place, ada.type('notes', 6, '!').update())
    await write(place, 'notes', 'Thanks!')
    await write(place, 'notes', 'Dear, Thanks!', false)
    await db.doc(placeOf(place, 'notes')).update(saying('notes', ['Thanks', 'Something else']))
    await store(place, ada.type('notes', 7, '?').update())
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Dear, Thanks!?')
  })
})

describe('merging what was typed into one of many texts', () => {
  /** Long after the lines were written and merged, somebody types into one of them. */
  async function longAfter() {
    const { place, ada } = await merging()
    await store(place, ada.type(support, 0, 'First ').type(other, 0, 'Second ').update())
    await settle(place)
    for (const key of [support, other])
      await db.doc(placeOf(place, key)).update({ changedAt: new Date('2026-01-01T00:00:00Z') })
    return { place, ada }
  }

  test('[Z31] reads no line that nobody has changed, besides the header', async () => {
    const { place, ada } = await longAfter()
    await store(place, ada.type(support, 0, 'So: ').update())
    const read = await readTexts(place, db, 'some')
    expect([...(read?.stored.keys() ?? [])].sort()).toEqual([support, 'notes'])
    expect([...((await readTexts(place, db, 'all'))?.stored.keys() ?? [])].sort()).toEqual([
      support,
      other,
      'notes',
    ])
    await settleTexts(place, deps(), 'some')
    expect(await storedText(place, support)).toBe('So: First Support')
    expect(await storedText(place, other)).toBe('Second Travel')
  })

  test('[Z34] reads a line that an app without merging has written', async () => {
    const { place, ada } = await longAfter()
    await write(place, other, 'Second Travel by train', false)
    await store(place, ada.type(support, 0, 'So: ').update())
    await settleTexts(place, deps(), 'some')
    expect((await opened(place)).text(other)).toBe('Second Travel by train')
    expect(await dataOf(linePath(place.org, place.invoice, 'line0'))).toMatchObject({
      description: 'So: First Support',
    })
  })
})
