import { addDays, dayStart, invoicesPath, outboxPath, searchWords, statuses, type Day } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'
import type { AmountRange } from '../filter/amount-search.ts'
import { rangeOf, type DateField, type InvoiceFilter } from '../filter/invoice-filter.ts'
import type { Direction, SortColumn } from '../filter/list-order.ts'
import { emailStatesOf, statusesOf } from '../filter/question.ts'

/** The scope of a query: the organisation, its clock, and the customers that a member is limited to. */
export interface Reach {
  org: string
  timeZone: string
  today: Day
  /** null: all customers. */
  customers: readonly string[] | null
}

type Where = NonNullable<ListQuery['where']>[number]
type Order = NonNullable<ListQuery['orderBy']>[number]

/** Enough to fill a tall screen twice, so that the list is live where people look first. */
export const livePageSize = 50
/** Further pages load while scrolling; fewer, larger answers keep up with fast scrolling. */
export const furtherPageSize = 100
/** Firestore allows 30 alternatives in one query, the product over all its `in`s. */
export const alternativesLimit = 30

/** The newest reminder of an invoice; a member limited to customers filters by its customer. */
export function lastReminderQuery(org: string, invoice: string, customer: string | null): ListQuery {
  return {
    collection: outboxPath(org),
    where: [
      ['invoice', '==', invoice],
      ['kind', '==', 'reminder'],
      ...(customer === null ? [] : ([['customer', '==', customer]] as const)),
    ],
    orderBy: [['at', 'desc']],
    limit: 1,
  }
}

/** The queries of a list, in the order in which it shows their rows; null where a query is not needed. */
export type ListParts = readonly [ListQuery | null, ListQuery | null]

/** The queries of a list in the order that the filter asks for. */
export function listParts(reach: Reach, filter: InvoiceFilter): ListParts {
  const { column, direction } = filter.order
  switch (column) {
    case 'number': {
      const parts = [draftsQuery(reach, filter), numberedQuery(reach, filter)] as const
      return direction === 'desc' ? parts : [parts[1], parts[0]]
    }
    case 'total':
      return [uncountedQuery(reach, filter), sortedQuery(reach, filter, 'totals.totalMinor')]
    default:
      return [null, sortedQuery(reach, filter, sortFields[column])]
  }
}

const sortFields: Record<Exclude<SortColumn, 'number' | 'total'>, string> = {
  created: 'createdAt',
  customer: 'to.name',
  due: 'dueDay',
}

/**
 * The invoices whose total is not computed yet, which an order by the total leaves out: a few, for a moment, so
 * that the list itself filters them by whatever would need an index of its own.
 */
function uncountedQuery(reach: Reach, filter: InvoiceFilter): ListQuery | null {
  const created = 'of' in filter.dates && filter.dates.of === 'created'
  const dates: InvoiceFilter['dates'] = created ? filter.dates : { kind: 'any' }
  const wider = { ...filter, statuses: [], question: null, dates }
  return listQuery(reach, wider, [['totals', '==', null]], [['createdAt', 'desc']])
}

/** Invoices with equal values follow each other by number, the highest first. */
function sortedQuery(reach: Reach, filter: InvoiceFilter, field: string): ListQuery | null {
  const byNumber: Order[] = field === 'createdAt' ? [] : [['number', 'desc']]
  return listQuery(reach, filter, [], [[field, filter.order.direction], ...byNumber])
}

/** The unnumbered drafts by creation, where drafts come first the newest on top; null when the filter excludes them. */
export function draftsQuery(reach: Reach, filter: InvoiceFilter): ListQuery | null {
  const wanted = filter.statuses.length === 0 || filter.statuses.includes('draft')
  const asked = filter.question === null || filter.question === 'toSend'
  if (!wanted || !asked || isOfDelivery(filter)) return null
  const unfiltered = { ...filter, statuses: [], question: null }
  return listQuery(reach, unfiltered, [['number', '==', null]], [['createdAt', directionOf(filter)]])
}

/** The numbered invoices by number, usually the newest first; null when the filter excludes them. */
export function numberedQuery(reach: Reach, filter: InvoiceFilter): ListQuery | null {
  // an inequality excludes invoices without a number
  return listQuery(reach, filter, [['number', '>=', 0]], [['number', directionOf(filter)]])
}

function directionOf({ order }: InvoiceFilter): Direction {
  return order.column === 'number' ? order.direction : 'desc'
}

/** The invoices of a filter that meet further conditions, in an order; null when the filter excludes all. */
function listQuery(
  reach: Reach,
  filter: InvoiceFilter,
  conditions: readonly Where[],
  orderBy: readonly Order[],
): ListQuery | null {
  const customers = customersOf(reach, filter)
  const conditionsOfFilter = filterWhere(reach, filter, customers)
  if (conditionsOfFilter === null || customers?.length === 0) return null
  return {
    collection: invoicesPath(reach.org),
    where: [['deletedAt', '==', null], ...conditions, ...customerWhere(customers), ...conditionsOfFilter],
    orderBy,
    limit: livePageSize,
  }
}

/** The invoices with one of these numbers, for a search; as many as one query can ask for. */
export function byNumberQuery(reach: Reach, ...numbers: number[]): ListQuery | null {
  const asked = numbers.slice(0, Math.floor(alternativesLimit / Math.max(1, reach.customers?.length ?? 1)))
  if (reach.customers?.length === 0 || asked.length === 0) return null
  return {
    collection: invoicesPath(reach.org),
    where: [
      ['deletedAt', '==', null],
      asked.length === 1 ? ['number', '==', asked[0]] : ['number', 'in', asked],
      ...customerWhere(reach.customers),
    ],
    limit: asked.length,
  }
}

/** The invoices whose total is in a range of amounts, for a search. */
export function byAmountQuery(reach: Reach, range: AmountRange | undefined): ListQuery | null {
  if (reach.customers?.length === 0 || range === undefined) return null
  return {
    collection: invoicesPath(reach.org),
    where: [
      ['deletedAt', '==', null],
      ['totals.totalMinor', '>=', range.from],
      ['totals.totalMinor', '<=', range.to],
      ...customerWhere(reach.customers),
    ],
    orderBy: [
      ['totals.totalMinor', 'desc'],
      ['number', 'desc'],
    ],
    limit: livePageSize,
  }
}

/** The newest invoices with the longest word of a search in a line; the list looks for the other words itself. */
export function byLineWordQuery(reach: Reach, search: string): ListQuery | null {
  const [word] = searchWords(search).sort((a, b) => b.length - a.length)
  if (reach.customers?.length === 0 || word === undefined) return null
  return {
    collection: invoicesPath(reach.org),
    where: [
      ['deletedAt', '==', null],
      ['lineWords', 'array-contains', word],
      ...customerWhere(reach.customers),
    ],
    orderBy: [['createdAt', 'desc']],
    limit: livePageSize,
  }
}

/** The rows after a given row. */
export function after(query: ListQuery, id: string): ListQuery {
  return { ...query, startAfter: id, limit: furtherPageSize }
}

function customersOf(reach: Reach, filter: InvoiceFilter): readonly string[] | null {
  if (filter.customer === null) return reach.customers
  return reach.customers === null || reach.customers.includes(filter.customer) ? [filter.customer] : []
}

function customerWhere(customers: readonly string[] | null): Where[] {
  if (customers === null) return []
  return customers.length === 1 ? [['customer', '==', customers[0]]] : [['customer', 'in', customers]]
}

/** Left out where it would need too many alternatives: the list filters the rows anyway. */
function inWhere(field: string, values: readonly string[], customers: readonly string[] | null): Where[] {
  const alternatives = values.length * Math.max(1, customers?.length ?? 1)
  return values.length === 0 || alternatives > alternativesLimit ? [] : [[field, 'in', values]]
}

/**
 * What a filter asks the server for beside the customers; null when it excludes every invoice. Where the index of
 * a further condition isn't worth it, because few rows are left anyway, the list alone filters by that.
 */
function filterWhere(
  reach: Reach,
  filter: InvoiceFilter,
  customers: readonly string[] | null,
): readonly Where[] | null {
  const { question, dates } = filter
  const able = question === null ? statuses : statusesOf[question]
  const asked = able.filter((status) => filter.statuses.length === 0 || filter.statuses.includes(status))
  if (asked.length === 0) return null
  const states = question === null ? null : emailStatesOf[question]
  // The list can't filter by moments, whose days depend on the organisation's clock.
  const ofMoments = dates.kind !== 'any' && (dates.of === 'created' || dates.of === 'sent')
  if (states !== null && !ofMoments) return inWhere('delivery.state', states, customers)
  if (isOfDelivery(filter)) return daysWhere(reach, filter)
  const overdue = question === 'overdue' && (dates.kind === 'any' || dates.of === 'due')
  return [
    ...inWhere('status', asked.length === statuses.length ? [] : asked, customers),
    ...(overdue ? [['dueDay', '<', reach.today] as const] : []),
    ...daysWhere(reach, filter),
  ]
}

/** Whether a filter is about the day of the first sending or of the payment, which say the statuses as well. */
function isOfDelivery({ dates }: InvoiceFilter): boolean {
  return dates.kind !== 'any' && (dates.of === 'sent' || dates.of === 'paid')
}

const fields: Record<DateField, string> = {
  created: 'createdAt',
  invoiced: 'invoiceDay',
  due: 'dueDay',
  sent: 'sentAt',
  paid: 'paidDay',
}

function daysWhere(reach: Reach, filter: InvoiceFilter): Where[] {
  const range = rangeOf(filter.dates, reach.today)
  if (range === null) return []
  const { of, from, to } = range
  const wheres: Where[] = []
  if (of === 'created' || of === 'sent') {
    if (from) wheres.push([fields[of], '>=', dayStart(from, reach.timeZone)])
    if (to) wheres.push([fields[of], '<', dayStart(addDays(to, 1), reach.timeZone)])
  } else {
    if (from) wheres.push([fields[of], '>=', from])
    if (to) wheres.push([fields[of], '<=', to])
  }
  return wheres
}
