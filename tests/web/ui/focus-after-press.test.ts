import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, expect, test } from 'vitest'
import ListPage from '../../../web/src/ui/list/ListPage.vue'
import { showToast } from '../../../web/src/ui/overlays/toaster.ts'
import { until } from '../../support/waiting.ts'
import { aPageTitle } from '../a-page-title.ts'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

test('[E64] a list that is loaded again takes its button away, and the title has the focus', async () => {
  const page = defineComponent(() => {
    const state = ref<'failed' | 'loading'>('failed')
    const retry = () => (state.value = 'loading')
    const known = {
      title: 'Customers',
      hasRows: false,
      failedTitle: 'Failed',
      skeleton: { columns: ['1fr'] },
    }
    return () => h(ListPage, { ...known, list: { state: state.value, problem: null, retry } })
  })
  const { wrapper } = await mountApp(page)
  const button = wrapper.get('button')
  button.element.focus()
  await button.trigger('click')
  expect(wrapper.find('button').exists()).toBe(false)
  await until(() => document.activeElement === wrapper.get('h1').element)
})

test('[E64] a toast that is dismissed leaves the focus on the title', async () => {
  const title = aPageTitle()
  await showToast('failure', 'Notices', 'Refused', { durationMs: Infinity, dismissLabel: 'Dismiss' })
  await flushPromises()
  const dismiss = () =>
    [...document.querySelectorAll('button')].find((one) => one.textContent.includes('Dismiss'))
  await until(() => dismiss() !== undefined)
  dismiss()?.focus()
  dismiss()?.click()
  await until(() => dismiss() === undefined)
  await until(() => document.activeElement === title)
})
