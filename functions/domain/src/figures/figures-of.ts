import type { TransferState } from '../books/transfer.ts'
import { unsettled } from '../delivery/message.ts'
import type { Day } from '../fields/day.ts'
import type { Invoice } from '../invoice/invoice.ts'
import { awaitsPayment } from '../invoice/overdue.ts'
import {
  countedKinds,
  figureKey,
  noDueDay,
  noFigures,
  type CountedKind,
  type Figures,
  type SummedKind,
  type Tally,
} from './figures.ts'

/** The states of a transfer that is on its way. */
export const transfersUnderWay: readonly TransferState[] = ['queued', 'sending']

/** The fields of an invoice that decide what it counts. */
export type Countable = Pick<
  Invoice,
  'status' | 'content' | 'deletedAt' | 'currency' | 'totals' | 'dueDay' | 'paidDay' | 'delivery' | 'transfer'
>

/**
 * What one invoice adds to the figures. `sentDay` is the day of its `sentAt` in the organisation's time zone.
 *
 * - Status Draft, also while an issued invoice is edited: a `draft`, and `toSend`, with frozen content unless its email
 *   or transfer is on its way or its email needs attention. So it is after a person set an issued invoice to Draft.
 * - Sent or Exported with an amount due: its amount is `open` under its due day.
 * - `sentAt`, unless it is a draft: its total is `sent` in that month.
 * - Paid: the amount that was due is `paid` in the month of its payment.
 * - Frozen content, neither paid nor refunded: `failed` when its newest email failed or may have been lost,
 *   `cameBack` when that email didn't reach a recipient.
 *
 * In the bin it counts nothing.
 */
export function figuresOf(invoice: Countable, sentDay: Day | null): Figures {
  if (invoice.deletedAt !== null) return noFigures
  return new Map([...countsOf(invoice), ...sumsOf(invoice, sentDay)])
}

const one: Tally = { count: 1, minor: 0 }

function countsOf({ status, content, delivery, transfer }: Countable): [CountedKind, Tally][] {
  const isDraft = status === 'draft'
  const isFrozen = content === 'frozen'
  const isSettled = status === 'paid' || status === 'refunded'
  const state = isFrozen && !isSettled ? delivery?.state : undefined
  const isUnderWay =
    isFrozen &&
    ((delivery !== null && unsettled.includes(delivery.state)) ||
      (transfer !== null && transfersUnderWay.includes(transfer.state)))
  const counts = {
    draft: isDraft,
    toSend: isDraft && !isUnderWay,
    failed: state === 'failed' || state === 'unknown',
    cameBack: state === 'trouble',
  } satisfies Record<CountedKind, boolean>
  return countedKinds.filter((kind) => counts[kind]).map((kind) => [kind, one])
}

function sumsOf(invoice: Countable, sentDay: Day | null): [string, Tally][] {
  const { status, currency, totals, dueDay, paidDay } = invoice
  const sums: [string, Tally][] = []
  const add = (kind: SummedKind, when: string, minor: number) =>
    sums.push([figureKey(kind, currency, when), { count: 1, minor }])
  if (awaitsPayment(invoice)) add('open', dueDay ?? noDueDay, totals?.dueMinor ?? 0)
  if (totals === null) return sums
  if (status !== 'draft' && sentDay !== null) add('sent', monthOf(sentDay), totals.totalMinor)
  if (status === 'paid' && paidDay !== null) add('paid', monthOf(paidDay), totals.dueMinor)
  return sums
}

const monthOf = (day: Day): string => day.slice(0, 7)
