import { dayOf, type InvoiceTotals } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import { everything, fromAddress, toAddress } from '../../../web/src/invoices/filter/invoice-filter.ts'
import {
  sortColumns,
  sortedBy,
  usualOrder,
  type ListOrder,
} from '../../../web/src/invoices/filter/list-order.ts'
import SortChoice from '../../../web/src/invoices/filter/SortChoice.vue'
import { comparing } from '../../../web/src/invoices/list/invoice-order.ts'
import { listParts, type Reach } from '../../../web/src/invoices/list/queries.ts'
import SelectField from '../../../web/src/ui/choices/SelectField.vue'
import { mountApp } from '../mounting.ts'
import { anInvoice, issued } from './an-invoice.ts'

const reach: Reach = { org: 'o', timeZone: 'UTC', today: dayOf('2026-11-03'), customers: null }
const limited: Reach = { ...reach, customers: ['a', 'b'] }
const orders = sortColumns.flatMap((column) =>
  (['asc', 'desc'] as const).map((direction) => ({ column, direction })),
)
const total = (totalMinor: number) => ({ totalMinor, dueMinor: totalMinor }) as InvoiceTotals

describe('the order of the list', () => {
  it.each(orders)('[L18] reads back from the address as written: %o', (order) => {
    expect(fromAddress(toAddress({ ...everything, order })).order).toEqual(order)
  })

  it.each(['', 'total', 'status.asc', 'total.up', 'constructor.asc'])(
    '[L18] an address that names %o has the usual order',
    (sort) => {
      expect(fromAddress({ sort }).order).toEqual(usualOrder)
      expect(toAddress(everything)).toEqual({})
    },
  )

  it('[L18] a header sorts by its column, then the other way round', () => {
    const first = sortedBy(usualOrder, 'customer')
    expect(first).toEqual({ column: 'customer', direction: 'asc' })
    expect(sortedBy(first, 'customer')).toEqual({ column: 'customer', direction: 'desc' })
    expect(sortedBy(first, 'total')).toEqual({ column: 'total', direction: 'desc' })
  })

  it('[L18] the choices without headers begin each column as its header does', async () => {
    const { wrapper } = await mountApp(SortChoice, { props: { modelValue: usualOrder } })
    const options = wrapper.getComponent(SelectField).props('options') as readonly { value: string }[]
    const names = options.map(({ value }) => value)
    const upsideDown: ListOrder = { column: 'number', direction: 'asc' }
    const firsts = sortColumns.map((column) =>
      column === 'number' ? usualOrder : sortedBy(upsideDown, column),
    )
    expect(names.filter((_, index) => index % 2 === 0)).toEqual(
      firsts.map(({ column, direction }) => `${column}.${direction}`),
    )
    expect(names).toHaveLength(orders.length)
    wrapper.unmount()
  })

  it.each(orders)('[L18] the server sorts, so that further pages continue the order: %o', (order) => {
    const field = {
      number: 'number',
      created: 'createdAt',
      customer: 'to.name',
      due: 'dueDay',
      total: 'totals.totalMinor',
    }
    const asked = listParts(reach, { ...everything, order }).filter((one) => one !== null)
    expect(asked.map((one) => one.orderBy?.[0])).toContainEqual([field[order.column], order.direction])
    for (const one of listParts(limited, { ...everything, order })) {
      if (one) expect(one.where).toContainEqual(['customer', 'in', ['a', 'b']])
    }
  })

  it('[L18] an order by the total begins with the invoices whose total is not computed yet', () => {
    const order = { column: 'total', direction: 'asc' } as const
    const filter = { ...everything, statuses: ['draft'] as const, order }
    expect(listParts(reach, filter)[0]?.where).toEqual([
      ['deletedAt', '==', null],
      ['totals', '==', null],
    ])
    const invoices = [issued(1, { totals: total(5) }), anInvoice(), issued(2, { totals: total(-3) })]
    expect(invoices.sort(comparing(order)).map(({ totals }) => totals?.totalMinor ?? null)).toEqual([
      null,
      -3,
      5,
    ])
  })

  it('[L18] the lowest number first is the usual order upside down', () => {
    const [first, second] = listParts(reach, { ...everything, order: { column: 'number', direction: 'asc' } })
    expect([first?.orderBy, second?.orderBy]).toEqual([[['number', 'asc']], [['createdAt', 'asc']]])
    const invoices = [anInvoice(), issued(2), issued(1)]
    const sorted = invoices.toSorted(comparing({ column: 'number', direction: 'asc' }))
    expect(sorted).toEqual(invoices.toSorted(comparing(usualOrder)).reverse())
    expect(sorted.map(({ number }) => number)).toEqual([1, 2, null])
  })

  it('[L18] invoices of one customer or one due day follow each other by number, drafts last', () => {
    const invoices = [
      issued(1, { customerName: 'Contoso', dueDay: dayOf('2026-11-01') }),
      anInvoice({ customerName: 'Acme', dueDay: null }),
      issued(2, { customerName: 'Acme', dueDay: dayOf('2026-11-01') }),
      issued(3, { customerName: 'Acme', dueDay: dayOf('2026-12-01') }),
    ]
    const by = (column: 'customer' | 'due', direction: 'asc' | 'desc') =>
      invoices.toSorted(comparing({ column, direction })).map(({ number }) => number)
    expect(by('customer', 'asc')).toEqual([3, 2, null, 1])
    expect(by('customer', 'desc')).toEqual([1, 3, 2, null])
    expect(by('due', 'desc')).toEqual([3, 2, 1, null])
    expect(by('due', 'asc')).toEqual([null, 2, 1, 3])
  })
})
