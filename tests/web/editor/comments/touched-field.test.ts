import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { isFieldKey, useTouchedField } from '../../../../web/src/editor/comments/touched-field.ts'
import { elementId, lineKey } from '../../../../web/src/editor/live/field-key.ts'

enableAutoUnmount(afterEach)

test('[Z67] a field that shows print is touched, too: of the header and of a line', () => {
  const keys = ['to.address.city', 'notes', lineKey('AbC123', 'unitPriceMillionths')]
  const touched: string[] = []
  const page = defineComponent(() => {
    useTouchedField((key) => touched.push(key))
    return () =>
      h('main', [
        h(
          'div',
          { class: 'editor-column' },
          ['other', ...keys.map(elementId)].map((id) => h('p', { id, tabindex: -1 })),
        ),
        h('p', { id: elementId('footer'), tabindex: -1, 'data-elsewhere': '' }),
      ])
  })
  const wrapper = mount(page, { attachTo: document.body })
  for (const one of wrapper.findAll<HTMLElement>('p')) one.element.focus()
  expect(touched).toEqual(keys)
})

test('[Z67] fields of a newer version are told from those that exist', () => {
  expect(['notes', lineKey('l1', 'taxes')].every(isFieldKey)).toBe(true)
  expect(['mood', 'line:l1:mood', ''].some(isFieldKey)).toBe(false)
})
