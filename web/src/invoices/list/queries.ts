import { addDays, invoicesPath, outboxPath, type Day, type Status } from '@covoice/domain'
import type { ListQuery } from '../../backend/documents/documents.ts'
import { dayStart } from '../filter/day-start.ts'
import { rangeOf, type DateField, type InvoiceFilter } from '../filter/invoice-filter.ts'

/** The scope of a query: the organisation, its clock, and the customers that a member is limited to. */
export interface Reach {
  org: string
  timeZone: string
  today: Day
  /** null: all customers. */
  customers: readonly string[] | null
}

type Where = NonNullable<ListQuery['where']>[number]

/** Enough to fill a tall screen twice, so that the list is live where people look first. */
export const livePageSize = 50
/** Further pages load while scrolling; fewer, larger answers keep up with fast scrolling. */
export const furtherPageSize = 100
/** Firestore allows 30 alternatives in one query, the product over all its `in`s. */
export const alternativesLimit = 30

/** Statuses in which an invoice can be overdue. */
const dueStatuses: readonly Status[] = ['sent', 'exported']

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

/** The unnumbered drafts, newest first; null when the filter excludes them. */
export function draftsQuery(reach: Reach, filter: InvoiceFilter): ListQuery | null {
  const customers = customersOf(reach, filter)
  const wanted = filter.statuses.length === 0 || filter.statuses.includes('draft')
  if (!wanted || filter.dates.kind === 'overdue' || customers?.length === 0) return null
  return {
    collection: invoicesPath(reach.org),
    where: [
      ['deletedAt', '==', null],
      ['number', '==', null],
      ...customerWhere(customers),
      ...daysWhere(reach, filter),
    ],
    orderBy: [['createdAt', 'desc']],
    limit: livePageSize,
  }
}

/** The numbered invoices, newest number first; null when the filter excludes them. */
export function numberedQuery(reach: Reach, filter: InvoiceFilter): ListQuery | null {
  const customers = customersOf(reach, filter)
  const overdue = filter.dates.kind === 'overdue'
  const asked = filter.statuses.length === 0 ? dueStatuses : filter.statuses
  const statuses = overdue ? dueStatuses.filter((status) => asked.includes(status)) : filter.statuses
  if ((overdue && statuses.length === 0) || customers?.length === 0) return null
  return {
    collection: invoicesPath(reach.org),
    where: [
      ['deletedAt', '==', null],
      // an inequality excludes invoices without a number
      ['number', '>=', 0],
      ...customerWhere(customers),
      ...statusWhere(statuses, customers),
      ...daysWhere(reach, filter),
    ],
    orderBy: [['number', 'desc']],
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
function statusWhere(statuses: readonly Status[], customers: readonly string[] | null): Where[] {
  const alternatives = statuses.length * Math.max(1, customers?.length ?? 1)
  if (statuses.length === 0 || alternatives > alternativesLimit) return []
  return [['status', 'in', statuses]]
}

const fields: Record<DateField, string> = { created: 'createdAt', invoiced: 'invoiceDay', due: 'dueDay' }

function daysWhere(reach: Reach, filter: InvoiceFilter): Where[] {
  if (filter.dates.kind === 'overdue') return [['dueDay', '<', reach.today]]
  const range = rangeOf(filter.dates, reach.today)
  if (range === null) return []
  const { of, from, to } = range
  const wheres: Where[] = []
  if (of === 'created') {
    if (from) wheres.push(['createdAt', '>=', dayStart(from, reach.timeZone)])
    if (to) wheres.push(['createdAt', '<', dayStart(addDays(to, 1), reach.timeZone)])
  } else {
    if (from) wheres.push([fields[of], '>=', from])
    if (to) wheres.push([fields[of], '<=', to])
  }
  return wheres
}
