import { enableAutoUnmount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import { useUndoKeys } from '../../../web/src/editor/bar/undo-keys.ts'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

async function aSheet(locked: 'frozen' | null = null, inMergedText = () => false) {
  const undo = vi.fn()
  const redo = vi.fn()
  const page = defineComponent(() => {
    useUndoKeys({ locked: ref(locked), inMergedText, undo, redo })
    return () => h('input')
  })
  const { wrapper } = await mountApp(page)
  const field = wrapper.get('input')
  field.element.focus()
  const press = (shiftKey = false) => field.trigger('keydown', { key: 'z', ctrlKey: true, shiftKey })
  return { field, press, undo, redo }
}

test('[E6] in a field without typed text the keys undo and redo on the invoice', async () => {
  const { press, undo, redo } = await aSheet()
  await press()
  expect(undo).toHaveBeenCalledOnce()
  await press(true)
  expect(redo).toHaveBeenCalledOnce()
})

test('[X17] in a field with typed text the keys are the browser’s', async () => {
  const { field, press, undo } = await aSheet()
  await field.setValue('Consulting')
  await press()
  expect(undo).not.toHaveBeenCalled()
})

test('[Z2] in a text that colleagues type in, the keys undo what I typed, not the browser what they typed', async () => {
  const { field, press, undo } = await aSheet(null, () => true)
  await field.setValue('Consulting')
  await press()
  expect(undo).toHaveBeenCalledOnce()
})

test('[E71] undo does nothing on an invoice with frozen content', async () => {
  const { press, undo } = await aSheet('frozen')
  await press()
  expect(undo).not.toHaveBeenCalled()
})
