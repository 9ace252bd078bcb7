import { expect, test } from 'vitest'
import { fromAddress, toAddress, everything } from '../../../web/src/invoices/filter/invoice-filter.ts'
import StatusFilter from '../../../web/src/invoices/filter/StatusFilter.vue'
import { mountApp } from '../mounting.ts'

async function filter(modelValue: { statuses: string[]; overdue: boolean }) {
  const { wrapper } = await mountApp(StatusFilter, { props: { modelValue } })
  const tick = async (label: string) => {
    const box = wrapper.findAll('label').find((one) => one.text() === label)
    await box?.find('input').setValue(true)
    return wrapper.emitted('update:modelValue')?.at(-1)
  }
  return { wrapper, tick }
}

test('[L7] overdue is a status filter, which unticks the statuses that can’t be overdue', async () => {
  const { wrapper, tick } = await filter({ statuses: ['draft', 'sent'], overdue: false })
  expect(await tick('Overdue')).toEqual([{ statuses: ['sent'], overdue: true }])
  expect(wrapper.text()).toContain('past the due date')
  wrapper.unmount()
})

test('[L7] ticking a status that can’t be overdue ends the filter by overdue', async () => {
  const { wrapper, tick } = await filter({ statuses: [], overdue: true })
  expect(await tick('Exported')).toEqual([{ statuses: ['exported'], overdue: true }])
  expect(await tick('Paid')).toEqual([{ statuses: ['exported', 'paid'], overdue: false }])
  wrapper.unmount()
})

test('[L4] the address names overdue among the statuses, and bookmarks that name it among the dates still work', () => {
  expect(toAddress({ ...everything, statuses: ['sent'], overdue: true })).toEqual({ status: 'sent,overdue' })
  expect(fromAddress({ dates: 'overdue' })).toEqual({ ...everything, overdue: true })
})
