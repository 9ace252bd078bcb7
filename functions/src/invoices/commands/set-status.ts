import {
  asks,
  commandKinds,
  standingOf,
  today,
  type CommandOf,
  type Day,
  type Invoice,
  type InvoiceServerFields,
  type Status,
} from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { refused } from '../../commands/refusal.ts'
import type { Occasion } from '../../occasion.ts'
import { applyDecision } from '../apply.ts'
import { nothing, type Decision } from '../decision.ts'

/** The command that sets the status of an invoice by hand. */
export const setStatusCommand = invoicesCommand(commandKinds.setStatus, (context, said) =>
  applyDecision(context, setStatus(context, said)),
)

/** The first status other than Draft issues the invoice, Draft on an issued one opens it. */
function setStatus(
  { invoice, occasion }: InvoiceContext,
  { status: to, day, reason }: CommandOf<'setStatus'>,
): Decision {
  const from = standingOf(invoice)
  if (isSo(invoice, to, day)) return nothing
  const asked = asks(from, to)
  if (asked.reason && reason === '') return refused('reasonNeeded')
  if (asked.day && day === null) return refused('dayNeeded')
  if (day !== null && isAhead(day, occasion)) return refused('dayAhead')
  return {
    kind: 'change',
    header: {
      status: to,
      statusBefore: null,
      content: to === 'draft' ? 'open' : 'frozen',
      ...marks(invoice, to, day, occasion),
    },
    chosen: true,
    freeze: to !== 'draft' && invoice.content === 'open',
    happening: {
      kind: to !== 'draft' && invoice.number === null ? 'issued' : 'status',
      from,
      to,
      day: isMoney(to) ? day : null,
      reason: reason || null,
    },
  }
}

/** Whether there is nothing to set: the same status, also set by hand, without another day of payment. */
function isSo(invoice: Invoice, to: Status, day: Day | null): boolean {
  if (invoice.status !== to) return false
  if (to === 'draft') return invoice.content === 'open' && invoice.statusBefore === null
  const known = to === 'paid' ? invoice.paidDay : invoice.refundedDay
  return !isMoney(to) || day === null || day === known
}

/** Whether a day has not begun anywhere on Earth; the dialog uses the organisation's own today. */
const isAhead = (day: Day, { at }: Occasion): boolean => day > today('Pacific/Kiritimati', at.toDate())

const isMoney = (status: Status) => status === 'paid' || status === 'refunded'

/**
 * The dates that a status sets: a delivered invoice stays delivered, while a payment that was returned or
 * never came has no day.
 */
function marks(
  invoice: Invoice,
  to: Status,
  day: Day | null,
  { at }: Occasion,
): Partial<InvoiceServerFields> {
  switch (to) {
    case 'draft':
      return { paidDay: null, refundedDay: null }
    case 'exported':
      return { paidDay: null, refundedDay: null, exportedAt: invoice.exportedAt ?? at }
    case 'sent':
      return { paidDay: null, refundedDay: null, sentAt: invoice.sentAt ?? at }
    case 'paid':
      return { paidDay: day, refundedDay: null }
    case 'refunded':
      return { refundedDay: day }
  }
}
