import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { moved, spliceBetween, type Splice } from '../../../web/src/collaboration/text/splice.ts'
import TextArea from '../../../web/src/ui/fields/TextArea.vue'
import { mountApp } from '../mounting.ts'

/** A text area whose text other people change, too. */
async function aMergedText(start: string) {
  const text = ref(start)
  let changes: Splice[] = []
  const commits: string[] = []
  const owner = defineComponent({
    setup: () => () =>
      h(TextArea, {
        label: 'Notes',
        modelValue: text.value,
        merging: {
          moved: (place: number) => changes.reduce((at, change) => moved(at, change, true), place),
        },
        'onUpdate:modelValue': (next: string) => void (text.value = next),
        onCommit: (next: string) => void commits.push(next),
      }),
  })
  const { wrapper } = await mountApp(owner)
  const area = wrapper.get('textarea').element
  return {
    area,
    text,
    commits,
    colleague: async (next: string) => {
      const change = spliceBetween(text.value, next)
      if (change) changes.push(change)
      text.value = next
      await flushPromises()
      changes = []
    },
    type: async (next: string, caret: number) => {
      area.value = next
      area.setSelectionRange(caret, caret)
      area.dispatchEvent(new Event('input'))
      await flushPromises()
    },
  }
}

describe('a text area in a text that several people type in', () => {
  test('[Z3] shows what colleagues type while I am typing, and my caret stays at its character', async () => {
    const { area, colleague, type, text } = await aMergedText('Travel')
    area.focus()
    await type('Travel t', 8)
    await colleague('By train: Travel t')
    expect(area.value).toBe('By train: Travel t')
    expect(area.selectionStart).toBe(18)
    await type('By train: Travel to', 19)
    expect(text.value).toBe('By train: Travel to')
    await colleague('By train: Travel to, and back')
    expect(area.selectionStart).toBe(19)
  })

  test('[Z3] keeps a selection, and its direction', async () => {
    const { area, colleague } = await aMergedText('one two three')
    area.focus()
    area.setSelectionRange(4, 7, 'backward')
    await colleague('zero one two three')
    expect([area.selectionStart, area.selectionEnd, area.selectionDirection]).toEqual([9, 12, 'backward'])
  })

  test('[Z3] Escape takes nothing back that colleagues have by now', async () => {
    const { area, type, text } = await aMergedText('Travel')
    area.focus()
    await type('Travel to', 9)
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await flushPromises()
    expect(text.value).toBe('Travel to')
  })
})
