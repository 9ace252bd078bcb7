import { afterEach, describe, expect, test } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'
import TextField from '../../../web/src/ui/fields/TextField.vue'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

async function aField(modelValue = 'Northwind', more: Record<string, unknown> = {}) {
  const { wrapper } = await mountApp(TextField, { props: { label: 'Name', modelValue, ...more } })
  const input = wrapper.get('input')
  input.element.focus()
  return { wrapper, input, commits: () => (wrapper.emitted('commit') ?? []).flat() }
}

describe('what a person types in a field', () => {
  test('[X1] wins over a colleague until the person leaves the field', async () => {
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

  test('[X2] is not committed when it was typed back to the same value', async () => {
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

  test('[X3] is reverted by Escape', async () => {
    const { wrapper, input, commits } = await aField()
    await input.setValue('Southwind')
    await input.trigger('keydown', { key: 'Escape' })
    expect(input.element.value).toBe('Northwind')
    await input.trigger('blur')
    expect(commits()).toEqual([])
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual(['Northwind'])
  })

  /** Its owner holds what was typed, and after a pause has written it. */
  async function writtenMeanwhile(text: string) {
    const field = await aField('Northwind', { unwritten: false })
    await field.input.setValue(text)
    await field.wrapper.setProps({ modelValue: text, unwritten: true })
    await field.wrapper.setProps({ unwritten: false })
    return field
  }

  test('[X4] is not committed again on leaving once its owner has written it, whatever a colleague has written since', async () => {
    const { wrapper, input, commits } = await writtenMeanwhile('Southwind')
    await wrapper.setProps({ modelValue: 'Eastwind' })
    expect(input.element.value).toBe('Southwind')
    await input.trigger('blur')
    expect(commits()).toEqual([])
    expect(input.element.value).toBe('Eastwind')
  })

  test('[X4] is committed on leaving when something was typed since its owner wrote', async () => {
    const { wrapper, input, commits } = await writtenMeanwhile('South')
    await input.setValue('Southwind')
    await wrapper.setProps({ modelValue: 'Southwind', unwritten: true })
    await input.trigger('blur')
    expect(commits()).toEqual(['Southwind'])
  })

  test('[X3] is reverted by Escape after its owner wrote it, but not over a colleague’s newer value', async () => {
    const mine = await writtenMeanwhile('Southwind')
    await mine.input.trigger('keydown', { key: 'Escape' })
    expect(mine.commits()).toEqual(['Northwind'])
    const theirs = await writtenMeanwhile('Southwind')
    await theirs.wrapper.setProps({ modelValue: 'Eastwind' })
    await theirs.input.trigger('keydown', { key: 'Escape' })
    await theirs.input.trigger('blur')
    expect(theirs.commits()).toEqual([])
    expect(theirs.input.element.value).toBe('Eastwind')
  })

  test('[X3] an unwritten value is dropped by Escape, whatever a colleague has written meanwhile', async () => {
    const { wrapper, input, commits } = await aField('Northwind', { unwritten: false })
    await input.setValue('Southwind')
    await wrapper.setProps({ modelValue: 'Southwind', unwritten: true })
    await input.trigger('keydown', { key: 'Escape' })
    expect(wrapper.emitted('untyped')).toHaveLength(1)
    await wrapper.setProps({ modelValue: 'Eastwind', unwritten: false })
    await input.trigger('blur')
    expect(commits()).toEqual([])
    expect(input.element.value).toBe('Eastwind')
  })

  test('[X4] is committed when the field is removed while the person types', async () => {
    const commits: string[] = []
    const { wrapper, input } = await aField('Northwind', { onCommit: (text: string) => commits.push(text) })
    await input.setValue('Southwind')
    wrapper.unmount()
    expect(commits).toEqual(['Southwind'])
  })
})
