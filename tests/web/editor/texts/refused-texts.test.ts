import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import type { LostText } from '../../../../web/src/collaboration/text/refused/lost-text.ts'
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
    mayHaveFrozen: () => false,
    textOf: () => shown,
    change,
    answered: () => whole.promise,
  })
  const settled = vi.fn()
  refusals.take('notes', lost, new BackendProblem('denied'), settled)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(refusals.waiting()).toBe(1)
  expect(change).not.toHaveBeenCalled()
  expect(settled, 'its updates are still kept').not.toHaveBeenCalled()

  shown = lost.base
  whole.resolve(undefined)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(change).toHaveBeenCalledExactlyOnceWith('notes', 'Thanks a lot')
  expect(refusals.waiting()).toBe(0)
  expect(settled).toHaveBeenCalledOnce()
})

test.each([
  ['a draft', false, ['Thanks a lot to Ben'], []],
  ['an invoice that may have been frozen meanwhile', true, [], ['Thanks a lot']],
])(
  '[Z60] what was refused while no page was open is written again in %s, or else offered',
  (_which, mayHaveFrozen, written, offered) => {
    const change = vi.fn((_key: string, _next: string) => undefined)
    const refuse = vi.fn((_key: string, _lost: LostText) => undefined)
    const settled = vi.fn()
    const refusals = useRefusedTexts({
      ...{ refuse, change },
      isLocked: () => false,
      mayHaveFrozen: () => mayHaveFrozen,
      textOf: () => 'Thanks to Ben',
      answered: () => Promise.resolve(),
    })
    refusals.take('notes', { mine: 'Thanks a lot', base: 'Thanks' }, null, settled)
    expect(change.mock.calls.map(([, next]) => next)).toEqual(written)
    expect(refuse.mock.calls.map(([, { mine }]) => mine)).toEqual(offered)
    expect(settled).toHaveBeenCalledOnce()
  },
)
