import { enableAutoUnmount, flushPromises, type DOMWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import ComboboxField from '../../../web/src/ui/choices/ComboboxField.vue'
import SelectField from '../../../web/src/ui/choices/SelectField.vue'
import SuggestArea from '../../../web/src/ui/choices/SuggestArea.vue'
import { mountApp } from '../mounting.ts'
import { until } from '../../support/waiting.ts'

enableAutoUnmount(afterEach)

// The list comes when a page is at rest, and is there for all that follow.
beforeAll(async () => {
  const { wrapper } = await mountApp(ComboboxField, {
    props: { label: 'Customer', modelValue: null, options: [] },
  })
  await wrapper.get('input').trigger('click')
  await until(() => wrapper.find('[role=listbox]').exists())
  wrapper.unmount()
})

const options = [
  { value: 'a', label: 'Adventure Works' },
  { value: 'b', label: 'Blåbær AS', detail: 'Oslo' },
  { value: 'c', label: 'Contoso', disabled: true },
  { value: 'd', label: 'Datum' },
]

const press = (element: Pick<DOMWrapper<Element>, 'trigger'>, ...keys: string[]) =>
  keys.reduce(async (before, key) => {
    await before
    await element.trigger('keydown', { key })
  }, Promise.resolve())

describe('a combobox', () => {
  async function aCombobox(props: Record<string, unknown> = {}) {
    const { wrapper } = await mountApp(ComboboxField, {
      props: { label: 'Customer', modelValue: null, options, ...props },
    })
    const input = wrapper.get('input')
    return { wrapper, input, rows: () => wrapper.findAll('[role=option]').map((row) => row.text()) }
  }

  test('[X12] finds by any word, without regard to accents, and Enter takes the first', async () => {
    const { wrapper, input, rows } = await aCombobox()
    await input.setValue('oslo blab')
    expect(rows()).toEqual(['Blåbær ASOslo'])
    await press(input, 'Enter')
    expect(wrapper.emitted('commit')).toEqual([['b']])
    expect(input.attributes('aria-expanded')).toBe('false')
  })

  test('[X12] the arrow keys move through it, past disabled options, and around', async () => {
    const { wrapper, input } = await aCombobox({ modelValue: 'b' })
    await press(input, 'ArrowDown', 'ArrowDown')
    expect(wrapper.get(`#${CSS.escape(input.attributes('aria-activedescendant')!)}`).text()).toBe('Datum')
    await press(input, 'ArrowDown', 'Enter')
    expect(wrapper.emitted('commit')).toEqual([['a']])
  })

  test('[X27] Enter after typing takes the first match, also when the arrow key entered the list before', async () => {
    const createLabel = (text: string) => `Create “${text}”`
    const { wrapper, input } = await aCombobox({ createLabel })
    await input.setValue('datu')
    await press(input, 'ArrowDown', 'Enter')
    expect(wrapper.emitted('commit')).toEqual([['d']])
    expect(wrapper.emitted('create')).toBeUndefined()
    await input.setValue('datu')
    await press(input, 'ArrowDown', 'ArrowDown', 'Enter')
    expect(wrapper.emitted('create')).toEqual([['datu']])
  })

  test('[X12] closes on Escape and shows what was chosen again', async () => {
    const { wrapper, input } = await aCombobox({ modelValue: 'd' })
    await input.setValue('adv')
    await press(input, 'Escape')
    expect(input.element.value).toBe('Datum')
    expect(wrapper.emitted('commit')).toBeUndefined()
  })

  test('[X12] offers to create what was typed', async () => {
    const { wrapper, input, rows } = await aCombobox({ createLabel: (text: string) => `Create “${text}”` })
    await input.setValue('Nobody')
    expect(rows()).toEqual(['Create “Nobody”'])
    await press(input, 'Enter')
    expect(wrapper.emitted('create')).toEqual([['Nobody']])
  })

  test('[X12] renders only the rows near the visible part', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      value: `${index}`,
      label: `Customer ${index}`,
    }))
    const { wrapper, input } = await aCombobox({ options: many })
    await press(input, 'ArrowDown')
    expect(wrapper.findAll('[role=option]').length).toBeLessThan(40)
    await press(input, 'ArrowUp')
    expect(wrapper.find('[aria-posinset="5000"]').exists()).toBe(true)
  })

  test('[X12] emptied means no choice, where that is allowed', async () => {
    const { wrapper, input } = await aCombobox({ modelValue: 'a', clearable: true })
    await input.setValue('')
    await input.trigger('blur')
    expect(wrapper.emitted('commit')).toEqual([[null]])
  })
})

describe('a select', () => {
  test('[X12] opens by keyboard, is searched by letters and chosen with Enter', async () => {
    const { wrapper } = await mountApp(SelectField, {
      props: { label: 'Customer', modelValue: 'a', options },
    })
    const button = wrapper.get('button')
    await press(button, 'ArrowDown', 'd', 'Enter')
    expect(wrapper.emitted('commit')).toEqual([['d']])
  })

  test('[X12] is changed by a letter while it is closed, and never to a disabled option', async () => {
    const { wrapper } = await mountApp(SelectField, {
      props: { label: 'Customer', modelValue: 'a', options },
    })
    await press(wrapper.get('button'), 'c')
    expect(wrapper.emitted('commit')).toBeUndefined()
  })
})

describe('free text with suggestions', () => {
  test('[X12] keeps the typed text unless the arrow keys have entered the list', async () => {
    const { wrapper } = await mountApp(SuggestArea, {
      props: { label: 'Description', modelValue: '', suggestions: options, enterCommits: true },
    })
    const area = wrapper.get('textarea')
    area.element.focus()
    await area.setValue('Adv')
    await flushPromises()
    await press(area, 'Enter')
    expect(wrapper.emitted('commit')).toEqual([['Adv']])
    expect(wrapper.emitted('pick')).toBeUndefined()
    await area.setValue('Advent')
    await press(area, 'ArrowDown', 'Enter')
    expect(wrapper.emitted('pick')?.[0]).toEqual([options[0]])
  })
})
