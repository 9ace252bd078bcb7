import { asks, isBackward, standingOf, type Invoice, type Status } from '@covoice/domain'

/** The effect of setting several invoices to one status, and the values to ask for. */
export interface StatusPlan {
  status: Status
  /** Invoices whose status changes; the others have it already. */
  changing: readonly Invoice[]
  /** Invoices that go a step back. */
  backward: readonly Invoice[]
  /** Invoices that get their number by it. */
  issuing: readonly Invoice[]
  /** Issued invoices whose content opens again. */
  opening: readonly Invoice[]
  asksDay: boolean
  asksReason: boolean
}

export function statusPlan(invoices: readonly Invoice[], status: Status): StatusPlan {
  const changing = invoices.filter((invoice) => invoice.status !== status || invoice.statusBefore !== null)
  const asked = changing.map((invoice) => asks(standingOf(invoice), status))
  return {
    status,
    changing,
    backward: changing.filter((invoice) => isBackward(standingOf(invoice), status)),
    issuing: status === 'draft' ? [] : changing.filter((invoice) => invoice.number === null),
    opening: status === 'draft' ? changing.filter((invoice) => invoice.content === 'frozen') : [],
    asksDay: asked.some((one) => one.day),
    asksReason: asked.some((one) => one.reason),
  }
}

/** Whether it must be confirmed: for a day, a reason, or because it can't be undone. */
export function needsAnswer(plan: StatusPlan): boolean {
  return plan.asksDay || plan.asksReason || plan.issuing.length > 0 || plan.opening.length > 0
}
