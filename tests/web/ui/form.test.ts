import { dayOf, type Day } from '@covoice/domain'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, describe, expect, test, vi } from 'vitest'
import AppForm from '../../../web/src/ui/fields/AppForm.vue'
import DayField from '../../../web/src/ui/days/DayField.vue'
import DecimalField from '../../../web/src/ui/fields/DecimalField.vue'
import TextField from '../../../web/src/ui/fields/TextField.vue'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

const today = dayOf('2026-11-22')

async function aForm() {
  const name = ref('Northwind')
  const rate = ref<number | null>(190_000)
  const day = ref<Day | null>(today)
  const confirmed = vi.fn()
  const fields = () => [
    h(TextField, {
      label: 'Name',
      modelValue: name.value,
      'onUpdate:modelValue': (next: string) => (name.value = next),
    }),
    h(DecimalField, {
      label: 'Rate',
      decimals: 4,
      max: 1_000_000,
      modelValue: rate.value,
      'onUpdate:modelValue': (next: number | null) => (rate.value = next),
    }),
    h(DayField, {
      label: 'Day',
      max: today,
      today,
      clearable: false,
      modelValue: day.value,
      'onUpdate:modelValue': (next: Day | null) => (day.value = next),
    }),
  ]
  const onSubmit = () => void confirmed({ name: name.value, rate: rate.value, day: day.value })
  const page = defineComponent(() => () => h(AppForm, { onSubmit }, fields))
  const { wrapper } = await mountApp(page)
  const input = (label: string) => {
    const id =
      wrapper
        .findAll('label')
        .find((one) => one.text() === label)
        ?.attributes('for') ?? ''
    return wrapper.get<HTMLInputElement>(`#${CSS.escape(id)}`)
  }
  async function type(label: string, text: string) {
    input(label).element.focus()
    for (let length = 1; length <= text.length; length++) await input(label).setValue(text.slice(0, length))
  }
  async function confirm() {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  return { wrapper, input, type, confirm, confirmed }
}

describe('a form', () => {
  test('[X18] is confirmed with the typed values, including the field with the cursor', async () => {
    const { type, confirm, confirmed } = await aForm()
    await type('Rate', '7')
    await type('Day', '11/3/26')
    await confirm()
    expect(confirmed.mock.calls).toEqual([[{ name: 'Northwind', rate: 70_000, day: '2026-11-03' }]])
  })

  test.each([
    ['Rate', '1000', 'At most 100.'],
    ['Day', '11/25/2026', 'at the latest'],
  ])(
    '[X18] is not confirmed while %s contains %j, which gets the cursor and its reason',
    async (label, text, reason) => {
      const { wrapper, input, type, confirm, confirmed } = await aForm()
      await type(label, text)
      input('Name').element.focus()
      await confirm()
      expect(confirmed).not.toHaveBeenCalled()
      expect(document.activeElement).toBe(input(label).element)
      expect(input(label).element.value).toBe(text)
      expect(wrapper.text()).toContain(reason)
    },
  )

  test('[X18] leads to the first of several invalid fields, and each says why', async () => {
    const { input, type, confirm, confirmed } = await aForm()
    await type('Day', 'soon')
    await type('Rate', 'much')
    await confirm()
    expect(confirmed).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(input('Rate').element)
    expect(input('Day').attributes('aria-invalid')).toBe('true')
  })

  test('[X18] a readable part typed before an unreadable whole is ignored', async () => {
    const { type, input, confirm, confirmed } = await aForm()
    await type('Rate', '1000')
    await input('Rate').trigger('keydown', { key: 'Escape' })
    await confirm()
    expect(confirmed.mock.calls).toEqual([[{ name: 'Northwind', rate: 190_000, day: today }]])
  })
})
