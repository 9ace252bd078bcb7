import { effectScope, nextTick, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { liveSheet } from '../../../web/src/editor/live/live-sheet.ts'
import { anInvoice, aLine } from './a-document.ts'

type Tell = (value: unknown, meta?: { fromCache: boolean }) => void
const backend = vi.hoisted(() => {
  const silent: Tell = () => undefined
  return { document: silent, lines: silent }
})
vi.mock('../../../web/src/backend/documents.ts', () => ({
  watchDocument: (_path: string, _parse: unknown, on: Tell) => {
    backend.document = on
    return () => undefined
  },
  watchQuery: (_query: object, _parse: unknown, on: Tell) => {
    backend.lines = on
    return () => undefined
  },
}))
const network = await vi.hoisted(async () => {
  const { ref } = await import('vue')
  return { online: ref(true) }
})
vi.mock('../../../web/src/backend/connection.ts', () => network)

const cached = { fromCache: true }
const fromServer = { fromCache: false }
let scope: EffectScope
let sheet: ReturnType<typeof liveSheet>

beforeEach(() => {
  network.online.value = true
  scope = effectScope()
  sheet = scope.run(() => liveSheet('o', 'i', () => undefined))!
})
afterEach(() => scope.stop())

test('[E37] offline, an invoice whose lines were never here is not shown without them', () => {
  network.online.value = false
  backend.document(anInvoice({ lineCount: 2 }))
  backend.lines([], cached)
  expect(sheet.phase.value).toBe('loading')
  backend.lines([aLine('l1'), aLine('l2')], fromServer)
  expect(sheet.phase.value).toBe('ready')
  expect(sheet.stored.value?.lines).toHaveLength(2)
})

test('[E37] offline, an invoice that has no lines is shown, also when the network goes while it opens', async () => {
  backend.document(anInvoice({ lineCount: 0 }))
  backend.lines([], cached)
  expect(sheet.phase.value).toBe('loading')
  network.online.value = false
  await nextTick()
  expect(sheet.phase.value).toBe('ready')
})

test('[E37] an invoice is missing when the server says so', () => {
  backend.document(null)
  expect(sheet.phase.value).toBe('missing')
})

test('[E34] the last line that a colleague takes away is gone', () => {
  backend.document(anInvoice({ lineCount: 1 }))
  backend.lines([aLine('l1')], cached)
  backend.lines([], cached)
  expect(sheet.stored.value?.lines).toEqual([])
})
