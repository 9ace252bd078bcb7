import { effectScope, nextTick, shallowRef } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import { mergedTexts } from '../../../../web/src/editor/texts/merged-texts.ts'
import type { Texts } from '../../../../web/src/editor/texts/texts.ts'
import type { RefuseText } from '../../../../web/src/editor/texts/refused-texts.ts'
import { basisOf } from '../../../../web/src/editor/edits/bases.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'
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
const scope = effectScope()
const sheet = aDocument([])
const stored = shallowRef({ ...sheet, invoice: { ...sheet.invoice, notes: 'Thanks' } })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function opened(isFull: boolean): Promise<Texts> {
  const texts = scope.run(() =>
    mergedTexts({
      ...{ org: 'o', invoice: 'i', me: 'ann', stored, written: () => stored.value, refuse },
      ...{ others: () => 0, isLocked: () => false, stays: () => true, typed: () => undefined },
    }),
  )
  if (!texts) throw new Error('There are no texts')
  server.tellState({ data: null, isFull })
  return texts
}

test('[Z33] a text is a field like others where the server merges no more', async () => {
  expect((await opened(false)).merges('notes')).toBe(true)
  const texts = await opened(true)
  expect(texts.merges('notes')).toBe(false)
  expect(texts.overlay(stored.value)).toBe(stored.value)
})

test('[Z33] what the server refuses because it merges no more is given back, without another try', async () => {
  const texts = await opened(false)
  server.write = vi.fn(() => Promise.reject(new BackendProblem('denied')))
  texts.change('notes', 'Thanks a lot', 'typing')
  server.tellState({ data: null, isFull: true })
  texts.flush()
  await vi.runAllTimersAsync()
  await nextTick()
  expect(server.write).toHaveBeenCalledTimes(1)
  const [edit = setting('notes', '')] = refuse.mock.lastCall ?? []
  expect(basisOf(edit)?.value, 'another try knows what its writer saw').toBe('Thanks')
  expect(refuse).toHaveBeenCalledWith({ kind: 'setField', field: 'notes', value: 'Thanks a lot' }, 'denied')
})

test('[Z33] the writers of a text are told when it is longer than what is stored of it, and as long as it is', async () => {
  const texts = await opened(false)
  texts.change('notes', 'x'.repeat(10_000), 'typing')
  expect(texts.isOver('notes')).toBe(false)
  texts.change('notes', 'x'.repeat(10_001), 'typing')
  expect(texts.isOver('notes')).toBe(true)
  texts.change('notes', 'x', 'typing')
  expect(texts.isOver('notes')).toBe(false)
})
