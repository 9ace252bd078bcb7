import { expect, test } from 'vitest'
import { fromAddress, toAddress, everything } from '../../../web/src/invoices/filter/invoice-filter.ts'
import StatusFilter from '../../../web/src/invoices/filter/StatusFilter.vue'
import { mountApp } from '../mounting.ts'

async function filter(modelValue: { statuses: string[]; question: string | null }) {
  const { wrapper } = await mountApp(StatusFilter, { props: { modelValue } })
  const tick = async (label: string) => {
    const box = wrapper.findAll('label').find((one) => one.text().startsWith(label))
    await box?.find('input').setValue(true)
    return wrapper.emitted('update:modelValue')?.at(-1)
  }
  return { wrapper, tick }
}

test('[L7] overdue is a status filter, which unticks the statuses that can’t be overdue', async () => {
  const { wrapper, tick } = await filter({ statuses: ['draft', 'sent'], question: null })
  expect(await tick('Overdue')).toEqual([{ statuses: ['sent'], question: 'overdue' }])
  expect(wrapper.text()).toContain('past the due date')
  wrapper.unmount()
})

test('[L7] ticking a status that can’t be overdue ends the filter by overdue', async () => {
  const { wrapper, tick } = await filter({ statuses: [], question: 'overdue' })
  expect(await tick('Exported')).toEqual([{ statuses: ['exported'], question: 'overdue' }])
  expect(await tick('Paid')).toEqual([{ statuses: ['exported', 'paid'], question: null }])
  wrapper.unmount()
})

test('[L53] the questions exclude each other: they are radio buttons, and one of them asks nothing', async () => {
  const { wrapper, tick } = await filter({ statuses: ['sent'], question: 'overdue' })
  const radios = wrapper.findAll<HTMLInputElement>('input[type=radio]')
  expect(new Set(radios.map((one) => one.attributes('name'))).size).toBe(1)
  expect(radios.filter((one) => one.element.checked).map((one) => one.element.value)).toEqual(['overdue'])
  expect(wrapper.findAll('input[type=checkbox]')).toHaveLength(5)
  expect(await tick('Email failed')).toEqual([{ statuses: ['sent'], question: 'failed' }])
  expect(await tick('All of them')).toEqual([{ statuses: ['sent'], question: null }])
  wrapper.unmount()
})

test('[L4] the address names overdue among the statuses, and bookmarks that name it among the dates still work', () => {
  expect(toAddress({ ...everything, statuses: ['sent'], question: 'overdue' })).toEqual({
    status: 'sent,overdue',
  })
  expect(fromAddress({ dates: 'overdue' })).toEqual({ ...everything, question: 'overdue' })
})
