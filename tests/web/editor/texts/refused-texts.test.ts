import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import { useRefusedTexts } from '../../../../web/src/editor/texts/refused-texts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[Z5] a text is tried again only when all that was sent is answered: before, it looks as if it were stored', async () => {
  const lost = { mine: 'Thanks a lot', base: 'Thanks' }
  // the whole text is sent beside the refused change, and not answered yet
  let shown = lost.mine
  const whole = Promise.withResolvers<undefined>()
  const change = vi.fn()
  const refusals = useRefusedTexts({
    refuse: vi.fn(),
    isLocked: () => false,
    textOf: () => shown,
    change,
    answered: () => whole.promise,
  })
  refusals.take('notes', lost, new BackendProblem('denied'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(refusals.waiting()).toBe(1)
  expect(change).not.toHaveBeenCalled()

  shown = lost.base
  whole.resolve(undefined)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(change).toHaveBeenCalledExactlyOnceWith('notes', 'Thanks a lot')
  expect(refusals.waiting()).toBe(0)
})

test('[Z7] a text that an earlier visit had sent is written again by itself, unless the invoice takes no changes', async () => {
  const lost = { mine: 'Thanks a lot', base: 'Thanks' }
  const [change, refuse] = [vi.fn(), vi.fn()]
  let isLocked = false
  const refusals = useRefusedTexts({
    ...{ refuse, isLocked: () => isLocked, textOf: () => 'Many thanks', change },
    answered: () => Promise.resolve(),
  })
  refusals.take('notes', { ...lost, base: 'thanks', mine: 'thanks a lot' }, null)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(change).toHaveBeenCalledExactlyOnceWith('notes', 'Many thanks a lot')
  isLocked = true
  refusals.take('notes', lost, null)
  expect(refuse).toHaveBeenCalledExactlyOnceWith('notes', lost, 'denied')
})
