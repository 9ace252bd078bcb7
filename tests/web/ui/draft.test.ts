import { afterEach, describe, expect, test } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'
import TextField from '../../../web/src/ui/TextField.vue'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

async function aField(modelValue = 'Northwind', more: Record<string, unknown> = {}) {
  const { wrapper } = await mountApp(TextField, { props: { label: 'Name', modelValue, ...more } })
  const input = wrapper.get('input')
  input.element.focus()
  return { wrapper, input, commits: () => (wrapper.emitted('commit') ?? []).flat() }
}

describe('what a person types in a field', () => {
  test('[X1] wins over a colleague until they leave', async () => {
    const { wrapper, input } = await aField()
    await input.setValue('Northwind Traders')
    await wrapper.setProps({ modelValue: 'Southwind' })
    expect(input.element.value).toBe('Northwind Traders')
  })

  test('[X1] untouched, the field follows the others even with the focus in it', async () => {
    const { wrapper, input } = await aField()
    await wrapper.setProps({ modelValue: 'Southwind' })
    expect(input.element.value).toBe('Southwind')
  })

  test('[X2] is committed once, on leaving, and only when it differs', async () => {
    const { input, commits } = await aField()
    await input.setValue('Southwind')
    await input.trigger('blur')
    await input.trigger('focus')
    await input.trigger('blur')
    expect(commits()).toEqual(['Southwind'])
  })

  test('[X2] typed and typed back is nothing to commit', async () => {
    const { input, commits } = await aField()
    await input.setValue('Southwind')
    await input.setValue('Northwind')
    await input.trigger('blur')
    expect(commits()).toEqual([])
  })

  test('[X2] Enter commits and keeps the focus', async () => {
    const { wrapper, input, commits } = await aField()
    await input.setValue('Southwind')
    await input.trigger('keydown', { key: 'Enter' })
    await input.trigger('blur')
    expect(commits()).toEqual(['Southwind'])
    expect(wrapper.emitted('enter')).toHaveLength(1)
  })

  test('[X2] stays shown after the commit until the model has moved, and then the model shows', async () => {
    const { wrapper, input } = await aField()
    await input.setValue('Southwind')
    await input.trigger('blur')
    expect(input.element.value).toBe('Southwind')
    await wrapper.setProps({ modelValue: 'Eastwind' })
    expect(input.element.value).toBe('Eastwind')
  })

  test('[X3] is taken back by Escape', async () => {
    const { wrapper, input, commits } = await aField()
    await input.setValue('Southwind')
    await input.trigger('keydown', { key: 'Escape' })
    expect(input.element.value).toBe('Northwind')
    await input.trigger('blur')
    expect(commits()).toEqual([])
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual(['Northwind'])
  })

  test('[X4] is committed meanwhile where the field says so, and Escape takes that back too', async () => {
    const { wrapper, input, commits } = await aField('Northwind', { commitAfter: 5 })
    await input.setValue('South')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(commits()).toEqual(['South'])
    await wrapper.setProps({ modelValue: 'South' })
    await input.setValue('Southwind')
    await input.trigger('keydown', { key: 'Escape' })
    expect(commits()).toEqual(['South', 'Northwind'])
  })

  test('[X4] is committed when the field goes away under the person', async () => {
    const commits: string[] = []
    const { wrapper, input } = await aField('Northwind', { onCommit: (text: string) => commits.push(text) })
    await input.setValue('Southwind')
    wrapper.unmount()
    expect(commits).toEqual(['Southwind'])
  })
})
