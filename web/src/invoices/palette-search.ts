import { parseInvoice, reference, type Invoice } from '@covoice/domain'
import { FileText } from '@lucide/vue'
import type { ListQuery } from '../backend/documents/documents.ts'
import { readQuery } from '../backend/documents/reading.ts'
import { useCustomersStore } from '../customers/customers-store.ts'
import { useSessionStore } from '../session/session-store.ts'
import type { Command } from '../ui/keyboard/commands.ts'
import { useBillingStore } from './billing-store.ts'
import { everything } from './filter/invoice-filter.ts'
import { byPlace } from './list/invoice-order.ts'
import { amountsIn } from './filter/amount-search.ts'
import { matchesSearch, numbersIn } from './filter/invoice-search.ts'
import { byAmountQuery, byLineWordQuery, byNumberQuery, numberedQuery } from './list/queries.ts'

/** As many as a person can see at a glance. */
const most = 6

/** Invoices found by number, customer, amount or a line's words, for the palette: loaded ones first, then the server's. */
export async function search(text: string): Promise<Command[]> {
  const billing = useBillingStore()
  const { reach } = billing
  if (reach === null) return []
  const atHand = billing.feed.rows.value.filter((invoice) => matchesSearch(invoice, text))
  const named = useCustomersStore()
    .named(text)
    .slice(0, most)
    .map(({ id }) => id)
  const currency = useSessionStore().organisation?.currency ?? ''
  const [byName, ...matched] = await Promise.all([
    read(named.length === 0 ? null : numberedQuery({ ...reach, customers: named }, everything)),
    read(byNumberQuery(reach, ...numbersIn(text))),
    read(byLineWordQuery(reach, text)),
    ...amountsIn(text, currency).map((range) => read(byAmountQuery(reach, range))),
  ])
  const found = matched.flat().filter((invoice) => matchesSearch(invoice, text))
  const unique = new Map([...atHand, ...found, ...byName].map((invoice) => [invoice.id, invoice]))
  return [...unique.values()].sort(byPlace).slice(0, most).map(command)
}

/** Offline only the loaded rows are searched. */
function read(query: ListQuery | null): Promise<Invoice[]> {
  if (query === null) return Promise.resolve([])
  return readQuery({ ...query, limit: Math.max(most, query.limit ?? 0) }, parseInvoice).catch(() => [])
}

function command(invoice: Invoice): Command {
  return {
    id: `invoice ${invoice.id}`,
    label: [invoice.numberText ?? reference(invoice.id), invoice.to.name].filter(Boolean).join(' · '),
    icon: FileText,
    onSelect: () => useBillingStore().open(invoice.id),
  }
}
