/** The columns that the list of invoices sorts by. */
export const sortColumns = ['number', 'created', 'customer', 'due', 'total'] as const
export type SortColumn = (typeof sortColumns)[number]
export type Direction = 'asc' | 'desc'

/** The order of the list: a column and its direction. */
export interface ListOrder {
  column: SortColumn
  direction: Direction
}

/** Drafts first, then the highest number. */
export const usualOrder: ListOrder = { column: 'number', direction: 'desc' }

/** The direction that a column is wanted in first: names from A, the newest day and the largest amount on top. */
const firstDirections: Record<SortColumn, Direction> = {
  number: 'desc',
  created: 'desc',
  customer: 'asc',
  due: 'desc',
  total: 'desc',
}

const otherWay = (direction: Direction): Direction => (direction === 'asc' ? 'desc' : 'asc')

/** Every order of the list, column by column, the direction that is wanted first before the other. */
export const listOrders: readonly ListOrder[] = sortColumns.flatMap((column) => [
  { column, direction: firstDirections[column] },
  { column, direction: otherWay(firstDirections[column]) },
])

/** The order after a press on a column's header: another column, or the same one in the other direction. */
export function sortedBy(order: ListOrder, column: SortColumn): ListOrder {
  if (order.column !== column) return { column, direction: firstDirections[column] }
  return { column, direction: otherWay(order.direction) }
}

/** The order as the address keeps it, such as `total.desc`; null for the usual one. */
export function orderToAddress({ column, direction }: ListOrder): string | null {
  const usual = column === usualOrder.column && direction === usualOrder.direction
  return usual ? null : `${column}.${direction}`
}

/** The order that an address names; the usual one where it names none. */
export function orderOfAddress(text: string): ListOrder {
  const [named, direction] = text.split('.')
  const column = sortColumns.find((one) => one === named)
  if (column === undefined || (direction !== 'asc' && direction !== 'desc')) return usualOrder
  return { column, direction }
}
