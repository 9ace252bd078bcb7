import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { h } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import AppMenu from '../../../web/src/ui/overlays/AppMenu.vue'
import type { MenuEntry } from '../../../web/src/ui/overlays/menu.ts'
import { until } from '../../support/waiting.ts'
import { mountApp } from '../mounting.ts'

enableAutoUnmount(afterEach)

const entries = () => [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')]
const entry = (label: string) => entries().find((one) => one.textContent.startsWith(label))!
const press = (at: Element, key: string) =>
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

async function aMenu(items: MenuEntry[], triggerProps: Record<string, unknown> = {}) {
  const { wrapper } = await mountApp(AppMenu, {
    props: { items, label: 'Invoice' },
    slots: { trigger: () => h('button', triggerProps, 'More') },
  })
  const trigger = wrapper.get('button')
  return { trigger, open: () => trigger.trigger('keydown', { key: 'ArrowDown' }) }
}

test('[X29] an entry that can’t be chosen takes the focus, says why, and leaves the menu open', async () => {
  const onSelect = vi.fn<() => void>()
  const { open } = await aMenu([
    { label: 'Export', disabledReason: 'A draft has nothing to export.', onSelect },
    { label: 'Undo', disabled: true, onSelect },
    { label: 'Print' },
  ])
  await open()
  await until(() => entries().length === 3)
  await until(() => document.activeElement === entry('Export'))
  expect(entry('Export').getAttribute('aria-disabled')).toBe('true')
  expect(entry('Export').textContent).toContain('A draft has nothing to export.')
  press(entry('Export'), 'ArrowDown')
  await until(() => document.activeElement === entry('Undo'))
  press(entry('Undo'), 'Enter')
  entry('Export').click()
  await flushPromises()
  expect(onSelect).not.toHaveBeenCalled()
  expect(entries()).toHaveLength(3)
  expect(entry('Print').getAttribute('aria-disabled')).toBeNull()
})

test('[X29] a busy trigger keeps the focus and opens nothing', async () => {
  const { trigger, open } = await aMenu([{ label: 'Print' }], { 'aria-disabled': 'true' })
  await open()
  await trigger.trigger('click')
  await flushPromises()
  expect(trigger.attributes('aria-expanded')).toBe('false')
})
