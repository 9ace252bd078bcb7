import { seedPath, textDigest } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import type { Step } from '../../../functions/src/dependencies.ts'
import { settleTexts } from '../../../functions/src/text/settle-texts.ts'
import { aCaller, aDraft, anId, anOrganisation } from '../builders.ts'
import { soon, watchedDb } from '../deployed.ts'
import { db, deps } from '../direct.ts'
import { Typist, begin, settle, store, storedText, type Place } from './typist.ts'

/** A draft whose notes nobody has typed into. */
async function draft(): Promise<Place> {
  const { org, owner } = await anOrganisation()
  return { org, invoice: await aDraft(org, owner, { notes: 'Thanks', footer: 'Bank' }) }
}

const isBegun = async ({ org, invoice }: Place, seed: string) =>
  (await db.doc(seedPath(org, invoice, seed)).get()).exists

describe('a beginning of a text that nobody has typed into', () => {
  test('[Z37] is taken away, so that the text can begin with what is stored', async () => {
    const place = await draft()
    await begin(place, 'notes', 'Something else')
    await begin(place, 'footer', 'Bank')
    await store(place, new Typist({ footer: 'Bank' }).type('footer', 4, '!').update())
    await settle(place)
    expect(await isBegun(place, 'notes')).toBe(false)
    expect(await isBegun(place, 'footer')).toBe(true)
  })

  test('[Z37] is taken away where no text has begun, and later ones as well', async () => {
    const place = await draft()
    await begin(place, 'notes', 'Something else')
    await settle(place)
    expect(await isBegun(place, 'notes')).toBe(false)
    await begin(place, 'notes', 'Thanks')
    await store(place, new Typist({ notes: 'Thanks' }).type('notes', 6, '!').update())
    await settle(place)
    await begin(place, 'footer', 'Something else')
    await settleTexts(place, deps(), 'some')
    expect([await isBegun(place, 'notes'), await isBegun(place, 'footer')]).toEqual([true, false])
  })

  test('[Z37] stays when somebody types into the text at this moment', async () => {
    const place = await draft()
    await begin(place, 'notes', 'Thanks')
    let isFirst = true
    const step = async (name: Step) => {
      if (name !== 'textsMerged' || !isFirst) return
      isFirst = false
      await begin(place, 'notes', 'Thanks')
      await store(place, new Typist({ notes: 'Thanks' }).type('notes', 6, '!').update())
    }
    await settleTexts(place, deps({ step }))
    expect(await isBegun(place, 'notes')).toBe(true)
    expect(await storedText(place, 'notes')).toBe('Thanks!')
  })

  test('[Z37] is taken away seconds after it was stored, whatever else happens', async () => {
    const org = anId()
    const invoice = await aDraft(org, aCaller(), { notes: 'Thanks' }, watchedDb)
    const seed = watchedDb.doc(seedPath(org, invoice, 'notes'))
    await seed.set({ digest: textDigest('Something else'), by: 'somebody', at: Timestamp.now() })
    expect(await soon(async () => ((await seed.get()).exists ? null : true))).toBe(true)
  })
})
