import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import AppDialog from '../../../web/src/ui/overlays/AppDialog.vue'
import { until } from '../../support/waiting.ts'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)
// The machinery of windows comes with the first one.
beforeAll(() => import('../../../web/src/ui/overlays/DialogPanel.vue'))

test('[X30] a window that closes gives the focus back, and the page stays where it is', async () => {
  const open = ref(false)
  const page = defineComponent(() => () => [
    h('button', { onClick: () => (open.value = true) }, 'Open'),
    h(AppDialog, {
      open: open.value,
      'onUpdate:open': (now: boolean) => (open.value = now),
      title: 'Window',
    }),
  ])
  const { wrapper } = await mountApp(page)
  const opener = wrapper.get<HTMLElement>('button')
  opener.element.focus()
  await opener.trigger('click')
  await until(() => document.querySelector('[role=dialog]')?.contains(document.activeElement) === true)
  const focus = vi.spyOn(opener.element, 'focus')
  open.value = false
  await flushPromises()
  await until(() => document.activeElement === opener.element)
  expect(focus.mock.calls).toEqual([[{ preventScroll: true }]])
})
