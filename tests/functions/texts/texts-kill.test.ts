import { describe, expect, test } from 'vitest'
import { textSteps } from '../../../functions/src/dependencies.ts'
import { aDraft, anOrganisation } from '../builders.ts'
import { project } from '../direct.ts'
import { runTextsWorker } from '../kill.ts'
import { Typist, begin, opened, settle, store, storedText, waiting, write } from './typist.ts'

const support = 'line:line0:description'
const begun = { notes: 'Thanks', [support]: 'Support' }

/** What two people typed, and a text that a tab of the last release wrote, wait to be merged. */
async function typed() {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { notes: 'Thanks', lines: [{ description: 'Support' }] })
  const place = { org, invoice }
  for (const [key, text] of Object.entries(begun)) await begin(place, key, text)
  const [ada, bob] = [new Typist(begun), new Typist(begun)]
  await store(place, ada.type('notes', 6, '!').type(support, 7, ' in May').update())
  await store(place, bob.type('notes', 0, 'Many ').update())
  await write(place, support, 'Our Support', false)
  return { place, ada, work: { project, org, invoice } }
}

const textsOf = async (place: Parameters<typeof settle>[0]) => {
  const browser = await opened(place)
  return [
    [await storedText(place, 'notes'), await storedText(place, support)],
    [browser.text('notes'), browser.text(support)],
  ]
}

describe('a server that is killed while it merges', () => {
  test.each(textSteps)('[Z31] at %s loses nothing and doubles nothing', async (step) => {
    const { place, ada, work } = await typed()
    expect(await runTextsWorker({ ...work, killAt: { step, times: 1 } })).toBe('killed')
    const late = ada.type('notes', 7, '?').update()
    await store(place, late)
    // late, twice, by two servers at once and out of order
    await Promise.all([settle(place), runTextsWorker({ ...work, killAt: null })])
    await store(place, late)
    await settle(place)
    const merged = ['Many Thanks!?', 'Our Support in May']
    expect(await textsOf(place)).toEqual([merged, merged])
    expect(await waiting(place)).toBe(0)
  })

  test('[Z31] between two rounds of merging goes on with what is left', async () => {
    const { place, ada, work } = await typed()
    for (let count = 0; count < 310; count += 1) await store(place, ada.type('notes', 0, '.').update())
    expect(await runTextsWorker({ ...work, killAt: { step: 'textsWritten', times: 1 } })).toBe('killed')
    expect(await waiting(place)).toBeGreaterThan(0)
    await settle(place)
    expect(String(await storedText(place, 'notes')).replaceAll('.', '')).toBe('Many Thanks!')
    expect(await storedText(place, 'notes')).toHaveLength(310 + 'Many Thanks!'.length)
  })
})
