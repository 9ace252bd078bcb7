import type { Invoice } from '@covoice/domain'
import type { InvoiceContext } from '../commands/context.ts'
import { done, refusal } from '../commands/outcome.ts'
import { apply, type Applied } from './apply.ts'
import { finish } from './finish.ts'
import type { Change } from './decision.ts'
import type { Objection } from './freeze.ts'
import { lastRevision } from './read-revision.ts'

/**
 * Freezes an invoice's content before it is sent or exported, by issuing a draft or finishing an edit, and
 * returns the revision; none where that is refused.
 */
export async function close(context: InvoiceContext, objection: Objection): Promise<Applied> {
  const change = closing(context.invoice)
  if (change) return apply(context, change, objection)
  const revision = await lastRevision(context)
  const objected = objection(revision, [])
  return objected
    ? { outcome: refusal(objected), revision: null }
    : { outcome: done(context.invoice), revision }
}

/**
 * How content is frozen before sending: a draft is issued and stays Draft until it was accepted, an edit is
 * finished; null when it is frozen already.
 */
function closing(invoice: Invoice): Change | null {
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
