import { DOMWrapper, enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test } from 'vitest'
import SelectField from '../../../web/src/ui/choices/SelectField.vue'
import ReviewQuestion from '../../../web/src/ui/overlays/ReviewQuestion.vue'
import { until } from '../../support/waiting.ts'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

// The machinery of windows comes with the first one.
beforeAll(() => import('../../../web/src/ui/overlays/DialogPanel.vue'))

const ben = { value: 'ben', label: 'Ben Biller' }

async function aQuestion(reviewers: readonly { value: string; label: string }[], known: object = {}) {
  const { wrapper } = await mountApp(ReviewQuestion, {
    props: { open: true, title: 'Ask for review of INV-7', reviewers, ...known },
  })
  const page = new DOMWrapper(document.body)
  await until(() => page.find('[role=dialog]').exists())
  const ask = async () => {
    await page.get('form').trigger('submit')
    await flushPromises()
  }
  return { wrapper, dialog: page.get('[role=dialog]'), ask, asked: () => wrapper.emitted('ask') ?? [] }
}

test('[Z41] asks anybody who may approve, or the chosen colleague', async () => {
  const { wrapper, ask, asked } = await aQuestion([ben])
  await ask()
  wrapper.getComponent(SelectField).vm.$emit('update:modelValue', 'ben')
  await ask()
  expect(asked()).toEqual([[null], ['ben']])
})

test('[Z41] says when nobody else may approve, and then asks nothing', async () => {
  const { dialog, asked } = await aQuestion([])
  expect(dialog.get('[role=status]').text()).toBe(
    'Nobody else may approve it yet. Invite a colleague who may.',
  )
  expect(dialog.find('form').exists()).toBe(false)
  expect(dialog.findAll('button').map((button) => button.text())).not.toContain('Ask for review')
  expect(asked()).toEqual([])
})

test('[Z41] says nothing about colleagues while they load, and asks anybody where they can not be loaded', async () => {
  const { wrapper, dialog, ask, asked } = await aQuestion([], { colleagues: 'loading' })
  expect(dialog.text()).not.toContain('Nobody else may approve it yet.')
  expect(dialog.find('form').exists()).toBe(false)
  await wrapper.setProps({ colleagues: 'failed' })
  await ask()
  expect(asked()).toEqual([[null]])
})
