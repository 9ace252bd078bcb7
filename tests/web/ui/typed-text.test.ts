import { dayOf, type Day } from '@covoice/domain'
import { enableAutoUnmount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, describe, expect, test } from 'vitest'
import ComboboxField from '../../../web/src/ui/choices/ComboboxField.vue'
import DayField from '../../../web/src/ui/days/DayField.vue'
import TextField from '../../../web/src/ui/fields/TextField.vue'
import { useTypedText } from '../../../web/src/ui/fields/typed-text.ts'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

const day = dayOf('2026-11-22')

async function aPage() {
  const customer = ref<string | null>(null)
  const name = ref('Northwind')
  const due = ref<Day | null>(day)
  const options = [{ value: 'a', label: 'Adventure Works' }]
  let isTyped = () => false
  const page = defineComponent(() => {
    isTyped = useTypedText()
    return () =>
      h('div', [
        h(TextField, {
          label: 'Name',
          modelValue: name.value,
          'onUpdate:modelValue': (next: string) => (name.value = next),
        }),
        h(ComboboxField, {
          label: 'Customer',
          options,
          modelValue: customer.value,
          'onUpdate:modelValue': (next: string | null) => (customer.value = next),
        }),
        h(DayField, {
          label: 'Due date',
          today: day,
          modelValue: due.value,
          'onUpdate:modelValue': (next: Day | null) => (due.value = next),
        }),
        h('input', { type: 'checkbox' }),
      ])
  })
  const { wrapper } = await mountApp(page)
  const [text, combobox, dayField, checkbox] = wrapper.findAll('input')
  return {
    text: text!,
    combobox: combobox!,
    dayField: dayField!,
    checkbox: checkbox!,
    isTyped: () => isTyped(),
  }
}

describe('what the browser takes back', () => {
  test('[X17] is text typed since the cursor entered, until it leaves', async () => {
    const { text, combobox, isTyped } = await aPage()
    text.element.focus()
    expect(isTyped()).toBe(false)
    await text.setValue('Northwind Traders')
    expect(isTyped()).toBe(true)
    combobox.element.focus()
    expect(isTyped()).toBe(false)
    text.element.focus()
    expect(isTyped()).toBe(false)
  })

  test('[X17] is the search text of a combobox, until an option is chosen', async () => {
    const { combobox, isTyped } = await aPage()
    combobox.element.focus()
    await combobox.setValue('adv')
    expect(isTyped()).toBe(true)
    await combobox.trigger('keydown', { key: 'Enter' })
    expect(combobox.element.value).toBe('Adventure Works')
    expect(isTyped()).toBe(false)
  })

  test('[X17] is a day typed by the arrow keys, and not a tick in a box', async () => {
    const { dayField, checkbox, isTyped } = await aPage()
    dayField.element.focus()
    await dayField.trigger('keydown', { key: 'ArrowDown' })
    expect(dayField.element.value).toBe('11/23/2026')
    expect(isTyped()).toBe(true)
    checkbox.element.focus()
    await checkbox.setValue(true)
    expect(isTyped()).toBe(false)
  })
})
