import { effectScope, shallowRef } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TextBatch } from '../../../../web/src/collaboration/text/text-sending.ts'
import { mergedTexts } from '../../../../web/src/editor/texts/merged-texts.ts'
import { aDocument } from '../a-document.ts'

interface StoredState {
  data: null
  isFull: boolean
}

const server = vi.hoisted(() => ({
  tellState: (_state: unknown): void => undefined,
  write: (_batch: TextBatch): Promise<void> => Promise.resolve(),
}))

vi.mock(import('../../../../web/src/backend/documents/documents.ts'), async (original) => ({
  ...(await original()),
  watchDocument: ((_path: string, _parse: unknown, on: (state: StoredState | null) => void) => {
    server.tellState = on as typeof server.tellState
    return () => undefined
  }) as never,
  watchQuery: ((_query: unknown, _parse: unknown, on: (rows: unknown[]) => void) => {
    on([])
    return () => undefined
  }) as never,
}))
vi.mock('../../../../web/src/editor/texts/text-documents.ts', () => ({
  writeBatch: (_where: unknown, batch: TextBatch) => server.write(batch),
}))
// nobody has written the notes as a whole
vi.mock('../../../../web/src/editor/texts/stored-marks.ts', () => ({
  useStoredMarks: () => ({ mark: () => '', digest: (text: string) => text }),
}))

const sheet = aDocument([])
const scope = effectScope()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  dispatchEvent(new Event('online'))
  scope.stop()
  vi.useRealTimers()
})

test('[Z1] a minute of typing offline is kept each second, and whole texts are written when the field is left or the server is back', async () => {
  const stored = shallowRef({ ...sheet, invoice: { ...sheet.invoice, notes: '' } })
  const opening = scope.run(() =>
    mergedTexts({
      ...{ org: 'o', invoice: 'i', stored, refuse: () => undefined },
      ...{ others: () => 0, isLocked: () => false, stays: () => true, typed: () => undefined },
    }),
  )
  server.tellState({ data: null, isFull: false })
  const texts = await opening
  if (!texts) throw new Error('There are no texts')
  const answers: (() => void)[] = []
  const sent: TextBatch[] = []
  server.write = (batch) => {
    sent.push(batch)
    return new Promise((resolve) => answers.push(resolve))
  }
  const wholes = () => sent.flatMap(({ whole }) => [...whole.values()])

  dispatchEvent(new Event('offline'))
  for (let keys = 1; keys <= 600; keys += 1) {
    texts.change('notes', 'x'.repeat(keys), 'typing')
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(sent.length).toBeGreaterThan(50)
  expect(sent.length).toBeLessThan(62)
  expect(wholes()).toEqual([])

  texts.flush()
  expect(wholes()).toEqual(['x'.repeat(600)])
  texts.change('notes', 'y', 'typing')
  dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(wholes().at(-1)).toBe('y')
  answers.forEach((answer) => answer())
})
