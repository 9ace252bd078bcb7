import { isDay, statuses, type Day, type Status } from '@covoice/domain'
import { dayPresets, daysOfPreset, type DayPreset, type DayRange } from './day-presets.ts'
import { questions, type Question } from './question.ts'
import { orderOfAddress, orderToAddress, usualOrder, type ListOrder } from './list-order.ts'

/** Which of an invoice's dates a range applies to. */
export const dateFields = ['created', 'invoiced', 'due', 'sent', 'paid'] as const
export type DateField = (typeof dateFields)[number]

/** A range of days of one of the dates. */
export type DateFilter =
  | { kind: 'any' }
  | { kind: 'preset'; of: DateField; preset: DayPreset }
  | ({ kind: 'range'; of: DateField } & DayRange)

/** The filter of the list, and its order. No statuses means all of them; a question leaves those of them that it is true of. */
export interface InvoiceFilter {
  statuses: readonly Status[]
  question: Question | null
  customer: string | null
  dates: DateFilter
  search: string
  order: ListOrder
}

export const everything: InvoiceFilter = {
  statuses: [],
  question: null,
  customer: null,
  dates: { kind: 'any' },
  search: '',
  order: usualOrder,
}

/** The number of active filters, without the search. */
export function filtersSet(filter: InvoiceFilter): number {
  return (
    Number(filter.statuses.length > 0 || filter.question !== null) +
    Number(filter.customer !== null) +
    Number(filter.dates.kind !== 'any')
  )
}

export function isEverything(filter: InvoiceFilter): boolean {
  return filtersSet(filter) === 0 && filter.search.trim() === ''
}

/** The days of a date filter as of a given day, and the date that they apply to; null: all. */
export function rangeOf(dates: DateFilter, today: Day): ({ of: DateField } & DayRange) | null {
  switch (dates.kind) {
    case 'any':
      return null
    case 'preset':
      return { of: dates.of, ...daysOfPreset(dates.preset, today) }
    case 'range':
      return dates.from === null && dates.to === null ? null : dates
  }
}

type Query = Record<string, string>

/** The filter and the order as written to the address; only active parts, presets by name so that a bookmark stays correct. */
export function toAddress(filter: InvoiceFilter): Query {
  const query: Query = {}
  if (filter.search.trim() !== '') query.q = filter.search.trim()
  const asked = [...filter.statuses, ...(filter.question === null ? [] : [filter.question])]
  if (asked.length > 0) query.status = asked.join(',')
  if (filter.customer !== null) query.customer = filter.customer
  const { dates } = filter
  if (dates.kind === 'preset') query.dates = `${dates.of}.${dates.preset}`
  if (dates.kind === 'range') query.dates = `${dates.of}.${dates.from ?? ''}..${dates.to ?? ''}`
  const order = orderToAddress(filter.order)
  if (order !== null) query.sort = order
  return query
}

/** The filter and the order of an address; unreadable parts are ignored. */
export function fromAddress(query: Record<string, unknown>): InvoiceFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const asked = text('status').split(',')
  return {
    statuses: statuses.filter((status) => asked.includes(status)),
    // bookmarks of earlier releases name overdue among the dates
    question:
      questions.find((one) => asked.includes(one) || (one === 'overdue' && text('dates') === one)) ?? null,
    customer: text('customer') === '' ? null : text('customer'),
    dates: datesOf(text('dates')),
    search: text('q'),
    order: orderOfAddress(text('sort')),
  }
}

function datesOf(text: string): DateFilter {
  const of = dateFields.find((field) => text.startsWith(`${field}.`))
  if (!of) return { kind: 'any' }
  const rest = text.slice(of.length + 1)
  const preset = dayPresets.find((one) => one === rest)
  if (preset) return { kind: 'preset', of, preset }
  const [from = '', to = ''] = rest.split('..')
  const range = { from: isDay(from) ? from : null, to: isDay(to) ? to : null }
  return range.from === null && range.to === null ? { kind: 'any' } : { kind: 'range', of, ...range }
}
