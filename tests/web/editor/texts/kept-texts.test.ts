import { effectScope, shallowRef } from 'vue'
import { beforeEach, expect, test, vi } from 'vitest'
import { madeOn } from '../../../../web/src/editor/edits/bases.ts'
import { createEditor } from '../../../../web/src/editor/edits/editor.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'
import { mergedSteps } from '../../../../web/src/editor/texts/merged-steps.ts'
import { ownTexts } from '../../../../web/src/editor/texts/texts.ts'
import { aDocument } from '../a-document.ts'

vi.mock('../../../../web/src/backend/documents/documents.ts', () => ({ newId: () => 'blank' }))

const change = vi.fn((key: string) => ({ key, turn: () => true }))
const merges = (key: string) => key === 'notes'
const flush = vi.fn()
const texts = shallowRef({ ...ownTexts, merges, change, flush, apart: mergedSteps({ merges, change }) })
const withNotes = (notes: string) => {
  const sheet = aDocument([])
  return { ...sheet, invoice: { ...sheet.invoice, notes } }
}

beforeEach(() => change.mockClear())

/** An editor with a text of mine that the server refused, made on "Travel". */
function editorWithKept(notes: string) {
  const stored = shallowRef(withNotes('Travel'))
  const editor = effectScope().run(() =>
    createEditor({
      ...{ stored, texts, me: 'ann', locked: shallowRef(null) },
      ...{ send: () => Promise.resolve(), newLineValues: () => ({}) },
    }),
  )!
  const edit = setting('notes', 'Travel to Rome')
  madeOn(edit, 'Travel')
  editor.keepRefused([edit], 'denied')
  stored.value = withNotes(notes)
  return editor
}

test('[Z5] a text that was given back is tried again on the text that stands: what others wrote meanwhile stays', () => {
  const editor = editorWithKept('By train: Travel')
  editor.retry('notes')
  expect(change).toHaveBeenCalledWith('notes', 'By train: Travel to Rome', expect.anything())
  expect(editor.refused.size).toBe(0)
})

test('[Z5] a text that was given back stays so while a write of mine that may be refused, too, shows it as stored', () => {
  const stored = shallowRef(withNotes('Travel to Rome'))
  const isAnswered = vi.fn(() => false)
  const editor = effectScope().run(() =>
    createEditor({
      ...{ stored, texts, me: 'ben', locked: shallowRef('frozen' as const), isAnswered },
      ...{ send: () => Promise.resolve(), newLineValues: () => ({}) },
    }),
  )!
  editor.keepRefused([setting('notes', 'Travel to Rome')], 'denied')
  stored.value = withNotes('Travel to Rome')
  expect(editor.refused.get('notes')).toMatchObject({ value: 'Travel to Rome', reason: 'frozen' })
  isAnswered.mockReturnValue(true)
  stored.value = withNotes('Travel')
  expect(editor.refused.size).toBe(1)
  stored.value = withNotes('Travel to Rome')
  expect(editor.refused.size, 'the server has it').toBe(0)
})

test('[Z5] typing in the field of a text that was given back takes its place', () => {
  const editor = editorWithKept('Travel')
  editor.type('notes', 'Travel to Paris')
  expect(change).toHaveBeenCalledWith('notes', 'Travel to Paris', expect.anything())
  expect(editor.refused.size).toBe(0)
})

test('[Z5] typing in the field of a text that was given back keeps what others wrote meanwhile', () => {
  const editor = editorWithKept('By train: Travel')
  editor.type('notes', `${editor.shown.value?.invoice.notes}!`)
  expect(change).toHaveBeenCalledWith('notes', 'By train: Travel to Rome!', expect.anything())
  expect(editor.refused.size).toBe(0)
})

test('[Z1] an undo stores no whole text: what it changes is gathered like keys', () => {
  const editor = editorWithKept('Travel')
  editor.type('notes', 'Travel to Paris')
  flush.mockClear()
  editor.undo()
  editor.redo()
  expect(flush).not.toHaveBeenCalled()
  void editor.flush()
  expect(flush).toHaveBeenCalledOnce()
})
