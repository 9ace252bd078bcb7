import { dayOf } from '@covoice/domain'
import { enableAutoUnmount } from '@vue/test-utils'
import type { Component } from 'vue'
import { afterEach, expect, test } from 'vitest'
import ComboboxField from '../../../web/src/ui/choices/ComboboxField.vue'
import SuggestArea from '../../../web/src/ui/choices/SuggestArea.vue'
import DayField from '../../../web/src/ui/days/DayField.vue'
import TextArea from '../../../web/src/ui/fields/TextArea.vue'
import TextField from '../../../web/src/ui/fields/TextField.vue'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

const fields: [string, Component, Record<string, unknown>][] = [
  ['text', TextField, { modelValue: '' }],
  ['long text', TextArea, { modelValue: '', enterCommits: true }],
  ['free text with suggestions', SuggestArea, { modelValue: '', suggestions: [], enterCommits: true }],
  ['a day', DayField, { modelValue: dayOf('2026-11-03'), today: dayOf('2026-11-03') }],
  ['a choice', ComboboxField, { modelValue: null, options: [] }],
]

test.each(fields)(
  '[X24] in a field for %s, Enter of an input method does nothing',
  async (_, field, props) => {
    const { wrapper } = await mountApp(field, { props: { label: 'Field', ...props } })
    const control = wrapper.get('input, textarea')
    await control.trigger('keydown', { key: 'Enter', isComposing: true })
    await control.trigger('keydown', { key: 'Enter', keyCode: 229 })
    expect(wrapper.emitted('enter')).toBeUndefined()
    await control.trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('enter')).toHaveLength(1)
  },
)
