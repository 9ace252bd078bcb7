import { expect, test } from 'vitest'
import { hereQuery } from '../../../web/src/invoices/here/queries.ts'
import { editorsAt, nextGoneMs, parseSighting } from '../../../web/src/invoices/here/seen-editors.ts'

const nowMs = 1_000_000
const sighting = (uid: string, invoice: string, agoMs = 0) => ({
  ...{ uid, invoice, name: uid.toUpperCase(), seenAtMs: nowMs - agoMs },
})

test('[E78] each colleague is shown once for an invoice, however many tabs they have, and I am not', () => {
  const seen = [sighting('ben', 'i'), sighting('me', 'i'), sighting('ben', 'i', 9), sighting('cid', 'i')]
  const editors = editorsAt([...seen, sighting('me', 'j'), sighting('ben', 'k')], nowMs, 'me')
  const names = [...editors].map(([invoice, people]) => [invoice, people.map(({ name }) => name)])
  expect(names).toEqual([
    ['i', ['BEN', 'CID']],
    ['k', ['BEN']],
  ])
})

test('[E78] who was not seen for 75 s is gone, and the list knows when the next one is', () => {
  const seen = [sighting('ben', 'i', 74_000), sighting('cid', 'i', 76_000)]
  expect([...editorsAt(seen, nowMs, 'me').values()].flat()).toEqual([{ uid: 'ben', name: 'BEN' }])
  expect(nextGoneMs(seen, nowMs)).toBe(1_001)
  expect(nextGoneMs([], nowMs)).toBeNull()
})

test('[E78] a record that anybody stored is read, whatever is in it', () => {
  expect(parseSighting('x', { uid: 7, name: null, invoice: ['i'], seenAt: 'now' })).toMatchObject({
    seenAtMs: 0,
  })
})

test('[A58] a member limited to some customers asks for theirs alone, and with none for nobody', () => {
  expect(hereQuery('o', ['a', 'b'])?.where).toEqual([['customer', 'in', ['a', 'b']]])
  expect(hereQuery('o', null)?.where).toEqual([])
  expect(hereQuery('o', [])).toBeNull()
})
