import { dayOf } from '@covoice/domain'
import { computed } from 'vue'
import { expect, test, vi } from 'vitest'
import type { ListOrder } from '../../../web/src/invoices/filter/list-order.ts'
import InvoiceTable from '../../../web/src/invoices/list/InvoiceTable.vue'
import { nothingTicked } from '../../../web/src/invoices/selection/row-selection.ts'
import { mountApp } from '../mounting.ts'
import { issued } from './an-invoice.ts'

vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { id: 'o' }, timeZone: 'UTC', can: () => true }),
}))

const ticks = {
  isTicked: () => false,
  invoices: computed(() => []),
  tickOfAll: computed(() => false as const),
  ...{ toggle: () => undefined, toggleAll: () => undefined, clear: () => nothingTicked },
}

async function table(order: ListOrder) {
  const { wrapper } = await mountApp(InvoiceTable, {
    props: {
      ...{ rows: [issued(1)], label: 'Invoices', today: dayOf('2026-11-03'), ticks, order },
      ...{ complete: true, arrived: new Set(), showCustomer: true },
    },
  })
  return wrapper
}

const headers = (wrapper: Awaited<ReturnType<typeof table>>) =>
  Object.fromEntries(
    wrapper
      .findAll('[role=columnheader]')
      .filter((one) => one.attributes('aria-sort') !== undefined)
      .map((one) => [one.text(), one.attributes('aria-sort')]),
  )

test('[L18] the headers say by which column the list is sorted, and can be pressed', async () => {
  const wrapper = await table({ column: 'total', direction: 'desc' })
  expect(headers(wrapper)).toEqual({
    ...{ Number: 'none', Created: 'none', Customer: 'none', Due: 'none' },
    Total: 'descending',
  })
  const due = wrapper.findAll('[role=columnheader] button').find((one) => one.text() === 'Due')
  await due?.trigger('click')
  expect(wrapper.emitted('sort')).toEqual([['due']])
  wrapper.unmount()
})

test('[L18] the ascending column says so', async () => {
  const wrapper = await table({ column: 'customer', direction: 'asc' })
  expect(headers(wrapper).Customer).toBe('ascending')
  wrapper.unmount()
})
