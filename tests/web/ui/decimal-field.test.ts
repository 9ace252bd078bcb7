import { afterEach, describe, expect, test } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'
import { defineComponent, h, useTemplateRef } from 'vue'
import type { Language } from '../../../web/src/languages/language.ts'
import DecimalField from '../../../web/src/ui/fields/DecimalField.vue'
import { provideErrorPlace } from '../../../web/src/ui/fields/error-place.ts'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

async function aField(props: Record<string, unknown>, language: Language = 'en') {
  const { wrapper } = await mountApp(DecimalField, {
    props: { label: 'Quantity', modelValue: 1000, decimals: 3, ...props },
    language,
  })
  const input = wrapper.get('input')
  input.element.focus()
  await input.trigger('focus')
  return { wrapper, input, commits: () => (wrapper.emitted('commit') ?? []).flat() }
}

describe('a field for amounts', () => {
  test.each([
    ['1,234.5', 'en', 1_234_500],
    ['1.234,5', 'de', 1_234_500],
    ['3*45', 'en', 135_000],
    ['', 'en', 0],
  ] as const)('[X5] takes %j in %s as %d thousandths', async (text, language, value) => {
    const { input, commits } = await aField({}, language)
    await input.setValue(text)
    await input.trigger('blur')
    expect(commits()).toEqual([value])
  })

  test('[X5] shows grouped figures at rest and plain ones while typing', async () => {
    const { wrapper, input } = await aField({ modelValue: 1_234_500, shownDecimals: 2 })
    expect(input.element.value).toBe('1234.50')
    await input.trigger('blur')
    expect(input.element.value).toBe('1,234.50')
    expect(wrapper.emitted('commit')).toBeUndefined()
  })

  test('[X5] [X18] announces the live value after every keystroke, and the earlier one where the text can’t be read', async () => {
    const { wrapper, input } = await aField({})
    await input.setValue('2')
    await input.setValue('2*')
    await input.setValue('2*3')
    expect(wrapper.emitted('update:modelValue')).toEqual([[2000], [1000], [6000]])
    expect(wrapper.emitted('untyped')).toHaveLength(1)
  })

  test('[E66] a narrow field shows the reason, by its name, where there is room', async () => {
    const page = defineComponent(() => {
      const room = useTemplateRef<HTMLElement>('room')
      provideErrorPlace(room)
      return () => [
        h('div', { ref: 'room', class: 'room' }),
        h('div', { class: 'field' }, h(DecimalField, { label: 'Quantity', modelValue: 1000, decimals: 3 })),
      ]
    })
    const { wrapper } = await mountApp(page)
    const input = wrapper.get('input')
    await input.setValue('1.6166')
    await input.trigger('blur')
    expect(wrapper.get('.room').text()).toBe('Quantity: At most 3 decimals. Until then it stays 1.')
    expect(wrapper.get('.field').text()).toBe('Quantity')
    expect(input.attributes('aria-describedby')).toBe(wrapper.get('.room p').attributes('id'))
  })

  test('[X6] shows the reason beside it and keeps the typed text', async () => {
    const { wrapper, input, commits } = await aField({})
    await input.setValue('twelve')
    await input.trigger('blur')
    expect(input.element.value).toBe('twelve')
    expect(input.attributes('aria-invalid')).toBe('true')
    const said = wrapper.get(`#${CSS.escape(input.attributes('aria-describedby') ?? '')}`).text()
    expect(said).toContain("isn't a number")
    expect(commits()).toEqual([])
    await input.setValue('12')
    expect(input.attributes('aria-invalid')).toBeUndefined()
  })

  test('[X6] names the limit in the format of the locale', async () => {
    const { wrapper, input } = await aField({ max: 1_000_000 })
    await input.setValue('1001')
    await input.trigger('blur')
    expect(wrapper.text()).toContain('At most 1,000.')
  })

  test.each([
    [undefined, 'text'],
    [-5, 'text'],
    [0, 'decimal'],
  ])('[X25] from %s on, a phone shows its keypad for %s', async (min, inputmode) => {
    const { input } = await aField(min === undefined ? {} : { min })
    expect(input.attributes('inputmode')).toBe(inputmode)
  })

  test.each([{ isComposing: true }, { keyCode: 229 }])(
    '[X24] Enter and Escape of an input method (%o) only end its composition',
    async (event) => {
      const { wrapper, input, commits } = await aField({})
      await input.setValue('12')
      await input.trigger('keydown', { key: 'Enter', ...event })
      await input.trigger('keydown', { key: 'Escape', ...event })
      expect(wrapper.emitted('enter')).toBeUndefined()
      expect(commits()).toEqual([])
      expect(input.element.value).toBe('12')
      await input.trigger('keydown', { key: 'Enter' })
      expect(wrapper.emitted('enter')).toHaveLength(1)
      expect(commits()).toEqual([12_000])
    },
  )
})
