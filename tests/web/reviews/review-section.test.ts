import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import ReviewSection from '../../../web/src/settings/invoice/ReviewSection.vue'
import DecimalField from '../../../web/src/ui/fields/DecimalField.vue'
import { mountApp } from '../mounting.ts'

const world = await vi.hoisted(async () => {
  const { reactive } = await import('vue')
  return reactive({ rule: 'never', above: 0, owner: true, colleagues: 1 })
})
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ can: () => world.owner, currency: 'EUR' }),
}))
vi.mock('../../../web/src/members/members-store.ts', () => ({
  useMembersStore: () => ({ state: 'ready', approvers: () => Array.from({ length: world.colleagues }) }),
}))
vi.mock('../../../web/src/settings/invoice/invoice-settings-store.ts', () => ({
  useInvoiceSettingsStore: () => ({
    get invoice() {
      return { reviewRule: world.rule, reviewAboveMinor: world.above }
    },
  }),
}))

enableAutoUnmount(afterEach)
beforeEach(() => Object.assign(world, { rule: 'never', above: 0, owner: true, colleagues: 1 }))

async function open(known: Partial<typeof world> = {}) {
  Object.assign(world, known)
  const { wrapper } = await mountApp(ReviewSection)
  const radios = wrapper.findAll<HTMLInputElement>('input[type=radio]')
  return { wrapper, radios, saved: () => wrapper.emitted('save') ?? [] }
}

test('[Z48] an owner chooses none, all, or those above an amount', async () => {
  const { wrapper, radios, saved } = await open()
  expect(radios.map(({ element }) => element.checked)).toEqual([true, false, false])
  expect(wrapper.findComponent(DecimalField).exists()).toBe(false)
  for (const radio of radios.slice(1)) await radio.setValue(true)
  expect(saved()).toEqual([[{ reviewRule: 'always' }], [{ reviewRule: 'above' }]])
})

test('[Z48] the amount is in the currency of the organisation; an emptied one is zero', async () => {
  const { wrapper, saved } = await open({ rule: 'above', above: 50_000 })
  const amount = wrapper.getComponent(DecimalField)
  expect(amount.props()).toMatchObject({ modelValue: 50_000, unit: 'EUR', decimals: 2, readonly: false })
  amount.vm.$emit('commit', null)
  expect(saved()).toEqual([[{ reviewAboveMinor: 0 }]])
})

test('[Z48] others see the rule and who changes it', async () => {
  const { wrapper, radios } = await open({ rule: 'above', owner: false })
  expect(radios.every(({ element }) => element.matches(':disabled'))).toBe(true)
  expect(wrapper.getComponent(DecimalField).props('readonly')).toBe(true)
  expect(wrapper.text()).toContain('Only owners change this.')
})

test('[Z48] a person who alone may approve is told that nothing can go out', async () => {
  const { wrapper } = await open({ rule: 'always', colleagues: 0 })
  expect(wrapper.get('[role=status]').text()).toContain('You are the only one who may approve.')
  world.rule = 'never'
  await wrapper.vm.$nextTick()
  expect(wrapper.find('[role=status]').exists()).toBe(false)
})
