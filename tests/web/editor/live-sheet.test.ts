import type { Line } from '@covoice/domain'
import { effectScope, nextTick, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { liveSheet } from '../../../web/src/editor/live/live-sheet.ts'
import { anInvoice, aLine } from './a-document.ts'

type Tell = (value: unknown, meta?: { fromCache: boolean; pending?: boolean }) => void
type TellLines = (lines: readonly Line[], meta: { fromCache: boolean; pending?: boolean }) => void
const backend = vi.hoisted(() => {
  const silent: Tell = () => undefined
  const silentLines: TellLines = () => undefined
  return { document: silent, lines: silentLines, cut: silent, listened: 0 }
})
vi.mock('../../../web/src/backend/documents/documents.ts', () => ({
  watchDocument: (_path: string, _parse: unknown, on: Tell, cut: Tell) => {
    backend.listened += 1
    backend.document = on
    backend.cut = cut
    return () => undefined
  },
  watchQuery: (_query: object, _parse: unknown, on: Tell) => {
    backend.lines = (lines, meta) =>
      on(
        lines.map((line) => ({ line, isPending: meta.pending === true })),
        meta,
      )
    return () => undefined
  },
}))
const network = await vi.hoisted(async () => {
  const { ref } = await import('vue')
  return { online: ref(true) }
})
vi.mock('../../../web/src/backend/device/connection.ts', () => network)
const { pendingPaths } = await vi.hoisted(async () => {
  const { ref } = await import('vue')
  return { pendingPaths: ref<string[]>([]) }
})
vi.mock('../../../web/src/backend/documents/saving.ts', () => ({ pendingPaths }))

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

test('[E37] offline, an invoice whose lines are not on this device is not shown without them', () => {
  network.online.value = false
  backend.document(anInvoice({ lineCount: 2 }), cached)
  backend.lines([], cached)
  expect(sheet.phase.value).toBe('loading')
  backend.lines([aLine('l1'), aLine('l2')], fromServer)
  expect(sheet.phase.value).toBe('ready')
  expect(sheet.stored.value?.lines).toHaveLength(2)
})

test('[E37] offline, an invoice that has no lines is shown, also when the network goes while it opens', async () => {
  backend.document(anInvoice({ lineCount: 0 }), cached)
  backend.lines([], cached)
  expect(sheet.phase.value).toBe('loading')
  network.online.value = false
  await nextTick()
  expect(sheet.phase.value).toBe('ready')
})

test('[E37] an invoice is missing when the server says so', () => {
  backend.document(null, fromServer)
  expect(sheet.phase.value).toBe('missing')
})

test('[E34] the last line disappears when a colleague removes it', () => {
  backend.document(anInvoice({ lineCount: 1 }), fromServer)
  backend.lines([aLine('l1')], cached)
  backend.lines([], cached)
  expect(sheet.stored.value?.lines).toEqual([])
})

test('[E37] the listener of an invoice that this tab is still creating is not cut off before the server knows it', async () => {
  const making = whileMade()
  backend.cut(denied)
  expect(making.phase.value).toBe('ready')
  pendingPaths.value = []
  await nextTick()
  backend.document(anInvoice({ lineCount: 1 }), fromServer)
  backend.cut(denied)
  expect(making.phase.value).toBe('cut')
})

test('[E37] an invoice that this tab created and the server refused is missing, however much of it was shown', async () => {
  const making = whileMade()
  backend.cut(denied)
  const listened = backend.listened
  pendingPaths.value = []
  await nextTick()
  expect(backend.listened).toBe(listened + 1)
  backend.cut(denied)
  expect(making.phase.value).toBe('missing')
})

test('[Z5] what is stored proves nothing about the server while a write of this device is in it', () => {
  backend.document(anInvoice({ lineCount: 1 }), { ...cached, pending: true })
  backend.lines([aLine('l1')], fromServer)
  expect(['notes', 'line:l1:description'].map(sheet.isAnswered)).toEqual([false, true])
  backend.lines([aLine('l1')], { ...cached, pending: true })
  backend.document(anInvoice({ lineCount: 1 }), fromServer)
  expect(['notes', 'line:l1:description'].map(sheet.isAnswered)).toEqual([true, false])
  backend.lines([aLine('l1')], fromServer)
  expect(sheet.isAnswered('line:l1:description')).toBe(true)
})

const denied = new BackendProblem('denied')

/** A sheet opened while its invoice is on its way to the server, shown from this device. */
function whileMade() {
  pendingPaths.value = ['orgs/o/invoices/i']
  const making = scope.run(() => liveSheet('o', 'i', () => undefined))!
  backend.document(anInvoice({ lineCount: 1 }), cached)
  backend.lines([aLine('l1')], cached)
  expect(making.phase.value).toBe('ready')
  return making
}
