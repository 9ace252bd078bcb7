import { dayOf, statuses, type Status } from '@covoice/domain'
import type { ListQuery } from '../../../web/src/backend/documents/documents.ts'
import { commentsQuery } from '../../../web/src/collaboration/comments/queries.ts'
import { customersQuery } from '../../../web/src/customers/queries.ts'
import { linksQuery, messagesQuery, transfersQuery } from '../../../web/src/editor/delivery/queries.ts'
import { linesQuery, waitingQuery } from '../../../web/src/editor/review/queries.ts'
import { historyQuery } from '../../../web/src/editor/history/queries.ts'
import { binQuery } from '../../../web/src/invoices/bin/queries.ts'
import { dateFields, everything, type DateFilter } from '../../../web/src/invoices/filter/invoice-filter.ts'
import { questions } from '../../../web/src/invoices/filter/question.ts'
import { sortColumns } from '../../../web/src/invoices/filter/list-order.ts'
import { anyInvoiceQuery } from '../../../web/src/invoices/first-steps/queries.ts'
import {
  after,
  byAmountQuery,
  byLineWordQuery,
  byNumberQuery,
  lastReminderQuery,
  listParts,
  type Reach,
} from '../../../web/src/invoices/list/queries.ts'
import { invitationsQuery, membersQuery } from '../../../web/src/members/queries.ts'
import { noticesQuery, unreadNoticesQuery } from '../../../web/src/notices/queries.ts'
import { productsQuery } from '../../../web/src/products/queries.ts'
import { taxesQuery } from '../../../web/src/settings/queries.ts'

const today = dayOf('2026-11-03')
const reach: Reach = { org: 'o', timeZone: 'UTC', today, customers: null }
const reaches: Reach[] = [reach, { ...reach, customers: ['a', 'b'] }, { ...reach, customers: ['a'] }]
const dates: DateFilter[] = [
  { kind: 'any' },
  ...dateFields.flatMap((of) => [
    { kind: 'preset', of, preset: 'thisMonth' } as const,
    { kind: 'range', of, from: today, to: null } as const,
    { kind: 'range', of, from: null, to: today } as const,
  ]),
]

// All statuses ask as little as none: only a part of them asks the server.
const someStatuses: (readonly Status[])[] = [[], ...statuses.map((one) => [one]), ['sent', 'paid'], statuses]
const statusFilters = someStatuses.flatMap((some) =>
  [null, ...questions].map((question) => ({ statuses: some, question })),
)
const orders = sortColumns.flatMap((column) =>
  (['asc', 'desc'] as const).map((direction) => ({ column, direction })),
)

/** Every list query that the pages can ask, in each of its shapes. */
export function everyQuery(): ListQuery[] {
  const filters = dates.flatMap((range) =>
    statusFilters.flatMap((some) => orders.map((order) => ({ ...everything, dates: range, ...some, order }))),
  )
  const invoices = reaches.flatMap((where) => filters.flatMap((filter) => listParts(where, filter)))
  const asked = [
    ...invoices,
    ...reaches.map(binQuery),
    ...reaches.map(({ org, customers }) => waitingQuery(org, customers, 50)),
    ...reaches.flatMap((where) => [
      byNumberQuery(where, 42),
      byNumberQuery(where, 42, 2),
      byAmountQuery(where, { from: 1, to: 2 }),
      byLineWordQuery(where, 'firewall'),
    ]),
  ].filter((one) => one !== null)
  return [
    ...asked,
    ...asked.map((one) => after(one, 'id')),
    anyInvoiceQuery('o'),
    customersQuery('o', null),
    customersQuery('o', ['a', 'b']),
    membersQuery('o'),
    invitationsQuery('o'),
    commentsQuery('orgs/o/invoices/i/comments', null),
    commentsQuery('orgs/o/invoices/i/comments', 'c'),
    noticesQuery('o', 'p'),
    unreadNoticesQuery('o', 'p'),
    productsQuery('o'),
    messagesQuery('o', 'i', null),
    messagesQuery('o', 'i', 'c'),
    transfersQuery('o', 'i', null),
    transfersQuery('o', 'i', 'c'),
    lastReminderQuery('o', 'i', null),
    lastReminderQuery('o', 'i', 'c'),
    taxesQuery('o'),
    linksQuery('o', 'i'),
    historyQuery('o', 'i', 200),
    linesQuery('o', 'i'),
  ]
}
