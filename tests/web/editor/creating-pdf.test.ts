import { effectScope, nextTick, ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import { useCreatingPdf } from '../../../web/src/editor/documents/creating-pdf.ts'
import type { Documents } from '../../../web/src/editor/documents/creating.ts'
import type { Editor } from '../../../web/src/editor/edits/editor.ts'

const pending = vi.hoisted(() => ({ paths: null as null | { value: string[] } }))
vi.mock('../../../web/src/backend/documents/saving.ts', () => ({
  get pendingPaths() {
    return pending.paths
  },
}))
vi.mock('../../../web/src/backend/device/connection.ts', () => ({ online: { value: true } }))

afterEach(() => vi.useRealTimers())

function aDesk() {
  vi.useFakeTimers()
  const paths = ref(['orgs/o/invoices/i/lines/l'])
  pending.paths = paths
  const failed = ref(0)
  const editor = { flush: () => new Promise(() => undefined), waiting: ref(0), failed }
  const create = vi.fn(() => Promise.resolve(true))
  const documents = { create } as unknown as Documents
  const pdf = effectScope().run(() => useCreatingPdf('o', 'i', editor as unknown as Editor, documents))
  if (!pdf) throw new Error('no scope')
  return { paths, failed, create, pdf }
}

test('[F33] a PDF that was asked for before the last change was saved is made as soon as it is', async () => {
  const { paths, create, pdf } = aDesk()
  const asked = pdf.create()
  await vi.advanceTimersByTimeAsync(4000)
  await asked
  expect(pdf.instead.value).toBe('unsaved')
  expect(create).not.toHaveBeenCalled()
  paths.value = []
  await nextTick()
  expect(pdf.instead.value).toBeNull()
  expect(create).toHaveBeenCalledOnce()
})

test('[F33] nothing is made after the person has closed the window, or while a change failed', async () => {
  const { paths, failed, create, pdf } = aDesk()
  void pdf.create()
  await vi.advanceTimersByTimeAsync(4000)
  failed.value = 1
  paths.value = []
  await nextTick()
  expect(pdf.instead.value).toBe('unsaved')
  pdf.instead.value = null
  failed.value = 0
  await nextTick()
  expect(create).not.toHaveBeenCalled()
})
