import type { Invoice } from '@covoice/domain'
import type { Change } from '../invoices/decision.ts'
import { finish } from '../invoices/finish.ts'

/** How content is closed before it goes out: a draft is issued and stays Draft until the provider takes it, an edit is finished; null when it is closed. */
export function closedForSending(invoice: Invoice): Change | null {
  const finished = finish(invoice)
  if (finished.kind === 'change') return finished
  if (invoice.content === 'frozen') return null
  return {
    kind: 'change',
    header: { content: 'frozen' },
    freeze: true,
    happening: { kind: 'issued', from: invoice.status, to: invoice.status, day: null, reason: null },
  }
}
