import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { drawInTurn, inTurnOfOrganisation, turns } from '../../functions/src/files/in-turn.ts'

test('[F26] documents of one organisation are drawn one after the other, and those of another do not wait', async () => {
  const inTurn = turns()
  const begun: string[] = []
  const { promise: first, resolve: end } = Promise.withResolvers<string>()
  const draw = (name: string, result: Promise<string> = Promise.resolve(name)) => {
    begun.push(name)
    return result
  }
  const slow = inTurn('a', () => draw('a1', first))
  const next = inTurn('a', () => draw('a2', Promise.reject(new Error('unreadable'))))
  const last = inTurn('a', () => draw('a3'))
  expect(await inTurn('b', () => draw('b1'))).toBe('b1')
  expect(begun).toEqual(['a1', 'b1'])
  end('drawn')
  expect(await slow).toBe('drawn')
  await expect(next).rejects.toThrow('unreadable')
  expect(await last).toBe('a3')
  expect(begun).toEqual(['a1', 'b1', 'a2', 'a3'])
})

test('[F26] an instance draws one document at a time, and an organisation waits for one of another, not for all', async () => {
  let drawing = 0
  const drawn: string[] = []
  const draw = (org: string, name: string) =>
    inTurnOfOrganisation(org, () =>
      drawInTurn(async () => {
        drawing += 1
        expect(drawing).toBe(1)
        await setImmediate()
        drawing -= 1
        drawn.push(name)
      }),
    )
  await Promise.all([draw('a', 'a1'), draw('a', 'a2'), draw('a', 'a3'), draw('b', 'b1')])
  expect(drawn).toEqual(['a1', 'b1', 'a2', 'a3'])
})
