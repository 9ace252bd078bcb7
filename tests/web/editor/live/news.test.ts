import { effectScope, nextTick, shallowReactive } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useNews } from '../../../../web/src/editor/live/news.ts'
import type { Flash } from '../../../../web/src/editor/live/shown-colleagues.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aListener() {
  const flashes = shallowReactive(new Map<string, Flash>())
  const there = new Set<string>()
  const state = { typing: false }
  let count = 0
  const news = effectScope().run(() =>
    useNews({ flashes, isTyping: () => state.typing, isThere: (key) => there.has(key) }),
  )
  return {
    state,
    there,
    said: () => news?.value?.keys ?? [],
    changes: async (key: string) => {
      flashes.set(key, { by: 'ben', count: (count += 1) })
      await nextTick()
    },
  }
}

test('[E77] a field is told once, five seconds after its last change, together with others', async () => {
  const { changes, said } = aListener()
  for (let keys = 0; keys < 4; keys += 1) {
    await changes('poNumber')
    await vi.advanceTimersByTimeAsync(3000)
  }
  await changes('contractName')
  expect(said()).toEqual([])
  await vi.advanceTimersByTimeAsync(2500)
  expect(said()).toEqual(['poNumber'])
  await changes('dueDay')
  await vi.advanceTimersByTimeAsync(9000)
  expect(said()).toEqual(['dueDay'])
})

test('[E77] a field that its colleague leaves is told at once', async () => {
  const { changes, said, there } = aListener()
  there.add('poNumber')
  await changes('poNumber')
  await vi.advanceTimersByTimeAsync(1000)
  there.delete('poNumber')
  await vi.advanceTimersByTimeAsync(600)
  expect(said()).toEqual(['poNumber'])
})

test('[E77] what changes while I type is told when I am done, together', async () => {
  const { changes, said, state } = aListener()
  state.typing = true
  await changes('poNumber')
  await vi.advanceTimersByTimeAsync(3000)
  await changes('contractName')
  await vi.advanceTimersByTimeAsync(9000)
  expect(said()).toEqual([])
  state.typing = false
  await vi.advanceTimersByTimeAsync(600)
  expect(said()).toEqual(['poNumber', 'contractName'])
})
