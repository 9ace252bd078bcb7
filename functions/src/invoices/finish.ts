import type { Invoice, Status } from '@covoice/domain'
import { nothing, type Decision } from './decision.ts'

/**
 * The end of an edit: freezes the next revision where content changed and restores the status; Draft set by
 * hand stays.
 */
export function finish(invoice: Invoice): Decision {
  if (invoice.number === null || invoice.content === 'frozen') return nothing
  const status = finishedStatus(invoice)
  return {
    kind: 'change',
    header: { content: 'frozen', status, statusBefore: null },
    freeze: true,
    happening: { kind: 'finished', from: invoice.status, to: status, day: null, reason: null },
  }
}

/** The status after an edit: the one from before, unless a person has set Draft by hand. */
export const finishedStatus = ({ statusBefore, status }: Invoice): Status => statusBefore ?? status
