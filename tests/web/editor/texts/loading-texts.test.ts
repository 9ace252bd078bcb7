import { isTextField } from '@covoice/domain'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, ref, shallowReactive, shallowRef } from 'vue'
import { createEditor } from '../../../../web/src/editor/edits/editor.ts'
import SheetArea from '../../../../web/src/editor/fields/SheetArea.vue'
import { editorModel } from '../../../../web/src/editor/sheet/editor-model.ts'
import { provideSheet } from '../../../../web/src/editor/sheet/sheet-model.ts'
import { mergedSteps } from '../../../../web/src/editor/texts/merged-steps.ts'
import { ownTexts, type Texts } from '../../../../web/src/editor/texts/texts.ts'
import { withTexts } from '../../../../web/src/editor/texts/with-texts.ts'
import { mountApp } from '../../mounting.ts'
import { aDocument } from '../a-document.ts'

vi.mock(import('../../../../web/src/backend/documents/documents.ts'), async (original) => ({
  ...(await original()),
  newId: () => 'blank',
}))

const send = vi.fn((_edits: unknown) => Promise.resolve())

beforeEach(() => send.mockClear())

/** The notes "Travel" while the texts load; a colleague has made them "Travel by train" by then. */
async function notesWhileLoading() {
  const sheet = aDocument([])
  const stored = shallowRef({ ...sheet, invoice: { ...sheet.invoice, notes: 'Travel' } })
  const texts = shallowRef<Texts>({ ...ownTexts, holds: isTextField })
  const shared = shallowReactive(new Map([['notes', 'Travel by train']]))
  const merges = (key: string) => key === 'notes'
  const change = (key: string, next: string) => (shared.set(key, next), { key, turn: () => true })
  const page = defineComponent(() => {
    const editor = createEditor({
      ...{ stored, texts, me: 'ann', locked: shallowRef(null), send },
      newLineValues: () => ({}),
    })
    const model = editorModel({ editor, focused: ref(null), me: 'ann' })
    provideSheet(model)
    return () => h(SheetArea, { field: 'notes', label: 'Notes', value: model.document.value.invoice.notes })
  })
  const { wrapper } = await mountApp(page)
  const area = wrapper.get('textarea').element
  area.focus()
  return {
    area,
    text: () => shared.get('notes'),
    type: async (next: string) => {
      area.value = next
      area.dispatchEvent(new Event('input'))
      await flushPromises()
    },
    load: async () => {
      texts.value = {
        ...{ ...ownTexts, merges, change, apart: mergedSteps({ merges, change }) },
        overlay: (document) => withTexts(document, shared),
      }
      await flushPromises()
    },
  }
}

test('[Z1] what is typed while the texts load is merged, and typing goes on in the merged text', async () => {
  const { area, text, type, load } = await notesWhileLoading()
  await type('1 Travel')
  await load()
  expect([area.value, text()]).toEqual(['1 Travel by train', '1 Travel by train'])
  await type('12 Travel by train')
  expect([area.value, text()]).toEqual(['12 Travel by train', '12 Travel by train'])
})

test('[Z1] a text that is left before its texts are here waits for them', async () => {
  const { area, text, type, load } = await notesWhileLoading()
  await type('1 Travel')
  area.dispatchEvent(new FocusEvent('blur'))
  await flushPromises()
  expect(area.value).toBe('1 Travel')
  await load()
  expect(send).not.toHaveBeenCalled()
  expect([area.value, text()]).toEqual(['1 Travel by train', '1 Travel by train'])
})
