import { expect, test } from 'vitest'
import { turns } from '../../functions/src/files/in-turn.ts'

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
