import { enableAutoUnmount } from '@vue/test-utils'
import { defineComponent, nextTick, ref, shallowRef } from 'vue'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useUnsavedEdits } from '../../../web/src/editor/bar/unsaved-edits.ts'
import { createEditor, type Editor } from '../../../web/src/editor/edits/editor.ts'
import type { RefusalReason } from '../../../web/src/editor/refused/refused-edits.ts'
import { lineKey, setting } from '../../../web/src/editor/live/field-key.ts'
import { applied, type SheetDocument } from '../../../web/src/editor/live/sheet-document.ts'
import { pasteTable } from '../../../web/src/editor/pasting/paste-table.ts'
import { editorModel } from '../../../web/src/editor/sheet/editor-model.ts'
import type { SheetModel } from '../../../web/src/editor/sheet/sheet-model.ts'
import { mountApp } from '../mounting.ts'
import { aDocument, aLine } from './a-document.ts'

enableAutoUnmount(afterEach)

const stored = shallowRef<SheetDocument | null>(null)
const locked = ref<RefusalReason | null>(null)
const quantity = lineKey('l1', 'quantityThousandths')
let editor: Editor
let model: SheetModel
let allSaved: () => boolean

beforeEach(async () => {
  stored.value = aDocument([aLine('l1', { description: 'Work', quantityThousandths: 1000 })])
  locked.value = null
  await mountApp(
    defineComponent(() => {
      const send = () => Promise.resolve()
      editor = createEditor({ stored, locked, me: 'ann', newLineValues: () => ({}), send })
      model = editorModel({ editor, me: 'ann', focused: ref(null) })
      model.reveal = () => Promise.resolve()
      allSaved = useUnsavedEdits(editor, model).allSaved
      return () => null
    }),
  )
})

/** Pastes a table whose first quantity is no number, and returns the marked field. */
function pasteUnreadable(): string {
  const rows = [
    ['Support', 'two', '95.50'],
    ['Travel', '1', '30'],
  ]
  const pasted = pasteTable(model, model.blankLine.value, rows, 'en')
  if (pasted.kind !== 'pasted') throw new Error('nothing was pasted')
  expect(pasted.unread).toMatchObject([{ text: 'two' }])
  expect(allSaved()).toBe(false)
  return lineKey(pasted.unread[0]?.line ?? '', 'quantityThousandths')
}
const lineOf = (key: string) => key.split(':')[1] ?? ''

test('[E73] after a pasted table was undone, its unread cells do not keep the invoice open', () => {
  pasteUnreadable()
  editor.undo()
  expect(editor.failed.value).toBe(0)
  expect(allSaved()).toBe(true)
})

test('[E73] a line with an unread cell can be removed, by me or by a colleague', () => {
  editor.edit([{ kind: 'removeLine', line: lineOf(pasteUnreadable()) }])
  expect(allSaved()).toBe(true)
  editor.refuse(quantity)
  expect(allSaved()).toBe(false)
  stored.value = applied(stored.value!, { kind: 'removeLine', line: 'l1' }, 'ben')
  expect(allSaved()).toBe(true)
})

test('[E73] an unread cell is settled by a value, typed, given with others or written by a colleague', () => {
  editor.fill(lineOf(pasteUnreadable()), { quantityThousandths: 1000 })
  expect(allSaved()).toBe(true)
  editor.mark(quantity)
  editor.mark('notes')
  stored.value = applied(stored.value!, setting(quantity, 2000), 'ben')
  expect([...editor.problems.keys()]).toEqual(['notes'])
})

test('[E9] undo gives a field its earlier value back, also when an invalid one was typed since', () => {
  editor.commit('notes', 'Thanks')
  editor.type('notes', 'x'.repeat(10_001))
  editor.undo()
  expect(editor.shown.value?.invoice.notes).toBe('')
  expect([editor.failed.value, editor.waiting.value]).toEqual([0, 0])
})

test('[E9] an invalid value in the empty last line is forgotten with it', () => {
  const description = lineKey(editor.blankId.value, 'description')
  editor.commit(description, 'x'.repeat(10_001))
  expect(editor.failed.value).toBe(1)
  editor.commit(description, '')
  expect(editor.failed.value).toBe(0)
})

test('[E9] when the content is frozen or discarded, invalid values go with it: nobody could correct them', async () => {
  editor.commit('notes', 'x'.repeat(10_001))
  editor.type('footer', 'x'.repeat(10_001))
  editor.mark(quantity)
  stored.value = aDocument([aLine('l1')], { content: 'frozen', revision: 1 })
  locked.value = 'frozen'
  await nextTick()
  editor.refuse('notes')
  expect(editor.shown.value?.invoice).toMatchObject({ notes: '', footer: '' })
  expect([editor.failed.value, editor.waiting.value]).toEqual([0, 0])
  expect(allSaved()).toBe(true)
})
