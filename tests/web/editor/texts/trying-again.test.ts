import { effectScope, shallowRef, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import { mergedTexts } from '../../../../web/src/editor/texts/merged-texts.ts'
import type { Texts } from '../../../../web/src/editor/texts/texts.ts'
import type { RefuseText } from '../../../../web/src/editor/texts/refused-texts.ts'
import { aDocument } from '../a-document.ts'

interface StoredState {
  data: null
  isFull: boolean
}

const server = vi.hoisted(() => ({
  tellState: (_state: unknown): void => undefined,
  write: (): Promise<void> => Promise.resolve(),
}))

vi.mock(import('../../../../web/src/backend/documents/documents.ts'), async (original) => ({
  ...(await original()),
  watchDocument: ((_path: string, _parse: unknown, on: (state: StoredState | null, meta: object) => void) => {
    server.tellState = (state) => on(state as StoredState | null, { fromCache: false })
    return () => undefined
  }) as never,
  watchQuery: ((_query: unknown, _parse: unknown, on: (rows: unknown[], meta: object) => void) => {
    on([], { fromCache: false })
    return () => undefined
  }) as never,
}))
vi.mock('../../../../web/src/editor/texts/text-documents.ts', () => ({ writeBatch: () => server.write() }))

const refuse = vi.fn<RefuseText>()
const sheet = aDocument([])
let scope: EffectScope

beforeEach(() => {
  vi.useFakeTimers()
  refuse.mockClear()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** Texts with a change of mine that the server has just refused, because somebody else began the text. */
async function refusedOnce(): Promise<Texts> {
  const stored = shallowRef({ ...sheet, invoice: { ...sheet.invoice, notes: 'Thanks' } })
  const texts = scope.run(() =>
    mergedTexts({
      ...{ org: 'o', invoice: 'i', me: 'ann', stored, written: () => stored.value, refuse },
      ...{ others: () => 0, isLocked: () => false, stays: () => true, typed: () => undefined },
    }),
  )
  if (!texts) throw new Error('There are no texts')
  server.tellState({ data: null, isFull: false })
  server.write = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new BackendProblem('denied'))
  const opened = await texts
  opened.change('notes', 'Thanks a lot', 'typing')
  opened.flush()
  await vi.advanceTimersByTimeAsync(10)
  expect(server.write).toHaveBeenCalledTimes(1)
  return opened
}

test('[Z5] a text that waits for another try is not saved yet, and saved when that try is answered', async () => {
  const texts = await refusedOnce()
  expect(texts.waiting()).toBe(1)
  const answered = vi.fn()
  void texts.answered().then(answered)
  await vi.advanceTimersByTimeAsync(600)
  expect(answered).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(answered).toHaveBeenCalled()
  expect(server.write, 'before anything is answered').toHaveBeenCalledTimes(2)
  expect(texts.waiting()).toBe(0)
})

test('[Z5] a text that waits for another try is sent again at once when the page goes away', async () => {
  const texts = await refusedOnce()
  dispatchEvent(new Event('pagehide'))
  expect(server.write).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(server.write).toHaveBeenCalledTimes(2)
  expect(texts.waiting()).toBe(0)
})
