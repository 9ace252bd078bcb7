import type { Edit } from '@covoice/domain'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import { beforeEach, expect, test, vi } from 'vitest'
import { failures, forgetFailures, untoldFailures } from '../../../web/src/backend/documents/failures.ts'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { createEditor } from '../../../web/src/editor/edits/editor.ts'
import { setting } from '../../../web/src/editor/live/field-key.ts'
import { handOn, sendingFor } from '../../../web/src/editor/refused/left-edits.ts'
import type { RefusalReason } from '../../../web/src/editor/refused/refused-edits.ts'
import { retryOnReturn } from '../../../web/src/editor/refused/retry-on-return.ts'
import { takeOver } from '../../../web/src/editor/refused/taking-over.ts'
import { aDocument } from './a-document.ts'

const server = vi.hoisted(() => ({ answer: (): Promise<void> => Promise.resolve() }))
vi.mock('../../../web/src/editor/edits/writes.ts', () => ({ sendEdits: vi.fn(() => server.answer()) }))
vi.mock('../../../web/src/backend/documents/documents.ts', () => ({ newId: () => 'blank' }))

const thanks: Edit = setting('notes', 'Thanks')
const locked = ref<RefusalReason | null>(null)
const away = ref(false)
/** Its person has signed out. */
let gone = false

/** An editor of the invoice as a page has it, and the way to leave it. */
function open(document = aDocument()) {
  const scope = effectScope()
  const stored = shallowRef(document)
  const editor = scope.run(() => {
    const made = createEditor({
      stored,
      send: sendingFor('o', 'invoice'),
      me: 'ann',
      locked,
      newLineValues: () => ({}),
    })
    takeOver('o', 'invoice', made)
    retryOnReturn(made, () => away.value)
    handOn('o', 'invoice', made, () => !gone)
    return made
  })!
  return { editor, leave: () => scope.stop() }
}

beforeEach(() => {
  forgetFailures()
  locked.value = null
  away.value = false
  gone = false
  server.answer = () => Promise.reject(new BackendProblem('denied'))
})

async function refusedAfterLeaving() {
  const answer = Promise.withResolvers<undefined>()
  server.answer = () => answer.promise
  const first = open()
  first.editor.edit([thanks])
  first.leave()
  answer.reject(new BackendProblem('denied'))
  await first.editor.flush()
}

test('[E36] an edit refused while its editor is open is kept only there', async () => {
  const { editor, leave } = open()
  editor.edit([thanks])
  await editor.flush()
  expect([...editor.refused.keys()]).toEqual(['notes'])
  expect(failures.value).toEqual([])
  leave()
})

test('[E36] a refused edit that was not dismissed waits for the next editor of the invoice', async () => {
  const first = open()
  first.editor.edit([thanks])
  await first.editor.flush()
  first.leave()
  const next = open()
  expect(next.editor.refused.get('notes')).toMatchObject({ value: 'Thanks' })
  next.editor.dismiss('notes')
  next.leave()
  expect(failures.value).toEqual([])
})

test('[E36] a refused edit waits for its own author only', async () => {
  const { editor, leave } = open()
  editor.edit([thanks])
  await editor.flush()
  gone = true
  leave()
  expect(failures.value).toEqual([])
})

test('[E36] an edit refused after its editor was left is announced, and kept by the next editor of the invoice', async () => {
  await refusedAfterLeaving()
  expect(untoldFailures.value).toMatchObject([{ path: 'orgs/o/invoices/invoice', creates: false }])

  locked.value = 'frozen'
  const next = open()
  expect(next.editor.refused.get('notes')).toMatchObject({ value: 'Thanks', reason: 'frozen' })
  expect(failures.value).toEqual([])
  next.leave()
})

test('[E36] when the author is back at the invoice before the refusal, the edit is kept there and not announced', async () => {
  const answer = Promise.withResolvers<undefined>()
  server.answer = () => answer.promise
  const first = open()
  first.editor.edit([thanks])
  first.leave()
  const next = open()
  answer.reject(new BackendProblem('denied'))
  await first.editor.flush()
  expect(untoldFailures.value).toEqual([])
  await nextTick()
  expect([...next.editor.refused.keys()]).toEqual(['notes'])
  next.leave()
})

test('[E36] an edit that the invoice already has is not kept', async () => {
  await refusedAfterLeaving()
  const next = open(aDocument([], { notes: 'Thanks' }))
  expect(next.editor.refused.size).toBe(0)
  expect(failures.value).toEqual([])
  next.leave()
})

test('[E10] an edit refused because nobody was signed in is written when its person is back', async () => {
  server.answer = () => Promise.reject(new BackendProblem('signedOut'))
  away.value = true
  const { editor, leave } = open()
  editor.edit([thanks])
  await editor.flush()
  expect(editor.refused.get('notes')?.reason).toBe('signedOut')
  server.answer = () => Promise.resolve()
  away.value = false
  await nextTick()
  await editor.flush()
  expect(editor.refused.size).toBe(0)
  leave()
})
