import { byPosition, positionAt, positionBetween, rekeyed, type Positioned } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const at = (position: string, id = position): Positioned => ({ id, position })
const ids = (lines: readonly Positioned[]) => lines.map(({ id }) => id)

test('[E54] lines are sorted by position, then by id, in bytes and not by locale', () => {
  const lines = [at('a1', 'b'), at('a0'), at('aA'), at('Zz'), at('aa'), at('a1', 'B'), at('a1', 'ä')]
  expect(ids(byPosition(lines))).toEqual(['Zz', 'a0', 'B', 'b', 'ä', 'aA', 'aa'])
})

test('[E54] a line can be inserted before, between and after others', () => {
  const between = positionBetween('a0', 'a1')
  expect('a0' < between && between < 'a1').toBe(true)
  expect(positionBetween(null, 'a0') < 'a0').toBe(true)
  expect(positionBetween('a0', null) > 'a0').toBe(true)
  expect(positionBetween(null, null)).toBe('a0')
})

test('[E54] between equal or crossed positions it is inserted after the first', () => {
  expect(positionBetween('a1', 'a1') > 'a1').toBe(true)
  expect(positionBetween('a2', 'a1') > 'a2').toBe(true)
})

test('[E54] an invalid position counts as the open end', () => {
  for (const odd of ['', 'é', 'a', '!', 'a00', 'a0 ']) expect(positionBetween(odd, odd)).toBe('a0')
})

test('[E54] a line inserted at an index stands there; among equal positions, after them', () => {
  const key = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz')
  const lines = fc
    .array(key, { maxLength: 8 })
    .map((keys) => byPosition(keys.map((position, index) => at(position, `m${index}`))))
  fc.assert(
    fc.property(lines, fc.nat(8), (sorted, wanted) => {
      const index = Math.min(wanted, sorted.length)
      const position = positionAt(sorted, index)
      const lands = ids(byPosition([...sorted, at(position, 'new')])).indexOf('new')
      const equalsBehind = sorted.slice(index).filter((line) => line.position === sorted[index - 1]?.position)
      expect(lands).toBe(index + equalsBehind.length)
    }),
  )
})

test('[E54] a thousand inserts at one place stay within the limit', () => {
  let position = 'a1'
  for (let times = 0; times < 1000; times++) position = positionBetween('a0', position)
  expect(position.length).toBeLessThanOrEqual(200)
})

test('[E55] equal positions are made different, the order stays, and other positions do not change', () => {
  const lines = [at('a0', 'x'), at('a1', 'c'), at('a1', 'a'), at('a1', 'b'), at('a2', 'y'), at('a2', 'z')]
  const changes = rekeyed(lines)
  expect([...changes.keys()].sort()).toEqual(['b', 'c', 'z'])
  const after = lines.map(({ id, position }) => at(changes.get(id) ?? position, id))
  expect(ids(byPosition(after))).toEqual(ids(byPosition(lines)))
  expect(new Set(after.map(({ position }) => position)).size).toBe(after.length)
})

test('[E55] different positions are left alone', () => {
  expect(rekeyed([at('a0'), at('a1')]).size).toBe(0)
  expect(rekeyed([]).size).toBe(0)
})

test('[E55] whatever the positions, they end up different and in order', () => {
  const key = fc.constantFrom('a0', 'a1', 'a1V', 'Zz', '', 'odd one')
  fc.assert(
    fc.property(fc.array(key, { maxLength: 10 }), (keys) => {
      const lines = keys.map((position, index) => at(position, `m${index}`))
      const changes = rekeyed(lines)
      const after = lines.map(({ id, position }) => at(changes.get(id) ?? position, id))
      expect(ids(byPosition(after))).toEqual(ids(byPosition(lines)))
      expect(new Set(after.map(({ position }) => position)).size).toBe(after.length)
    }),
  )
})
