import type { Line } from '@covoice/domain'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { countedIn } from '../../../web/src/editor/quantity/counted-in.ts'
import { hoursInMinutes } from '../../../web/src/editor/quantity/hours-in-minutes.ts'
import QuantityField from '../../../web/src/editor/quantity/QuantityField.vue'
import { until } from '../../support/waiting.ts'
import { aLine } from './a-document.ts'
import { mountedField } from './mounted-field.ts'

enableAutoUnmount(afterEach)

async function aQuantity(line: Line) {
  const mounted = await mountedField(QuantityField, { line, label: 'Quantity' })
  async function typing(text: string): Promise<void> {
    await mounted.input.setValue(text)
    await mounted.input.trigger('blur')
  }
  return { ...mounted, typing }
}

test('[M11] a quantity in hours takes hours and minutes; in pieces it refuses them', async () => {
  const hours = await aQuantity(aLine('one', { unit: 'HUR' }))
  await hours.typing('1:30')
  expect(hours.commit).toHaveBeenCalledWith('line:one:quantityThousandths', 1500)
  const pieces = await aQuantity(aLine('one', { unit: 'C62' }))
  await pieces.typing('1:30')
  expect(pieces.commit).not.toHaveBeenCalled()
  expect(pieces.input.attributes('aria-invalid')).toBe('true')
})

test('[E67] hours with too many decimals are refused, and minutes at the same price are offered', async () => {
  const { wrapper, input, typing, commit, fill } = await aQuantity(aLine('one', { unit: 'HUR' }))
  await typing('1.6166')
  await until(() => wrapper.find('button').exists())
  expect(wrapper.get('button').text()).toBe('Use 97 minutes, at the price for 60')
  await wrapper.get('button').trigger('click')
  expect(commit).not.toHaveBeenCalled()
  expect(fill).toHaveBeenCalledWith('one', {
    unit: 'MIN',
    quantityThousandths: 97_000,
    priceQuantityThousandths: 60_000,
  })
  expect(input.attributes('aria-invalid')).toBeUndefined()
})

test.each([
  ['1:37', 97_000],
  ['-1:37', -97_000],
  ['1.5', undefined],
  ['twelve', undefined],
])('[E67] for %s hours it offers %s thousandths of a minute', (text, minutes) => {
  expect(hoursInMinutes(aLine('one', { unit: 'HUR' }), text, 'en')?.quantityThousandths).toBe(minutes)
})

test('[E67] back in hours, a price for 60 minutes is a price for an hour', () => {
  const line = aLine('one', { unit: 'MIN', priceQuantityThousandths: 60_000 })
  expect(countedIn(line, 'HUR')).toEqual({ unit: 'HUR', priceQuantityThousandths: 1000 })
  expect(countedIn(line, 'DAY')).toEqual({ unit: 'DAY' })
})
