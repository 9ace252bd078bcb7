import type { Invoice } from '@covoice/domain'
import type { Change } from './decision.ts'
import { finish } from './finish.ts'

/** How content is closed before it goes out: a draft is issued and stays Draft until what it goes to has taken it, an edit is finished; null when it is closed. */
export function closed(invoice: Invoice): Change | null {
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
