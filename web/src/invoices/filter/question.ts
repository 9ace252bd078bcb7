import {
  awaitsPayment,
  dueStatuses,
  figuresOf,
  isOverdue,
  type Day,
  type Invoice,
  type Status,
} from '@covoice/domain'

/** What can be asked of an invoice beside its status; each is a figure of Billing as well. */
export const questions = ['outstanding', 'overdue', 'toSend', 'failed', 'cameBack'] as const
export type Question = (typeof questions)[number]

const undelivered: readonly Status[] = ['draft', 'exported', 'sent']

/** The statuses in which the answer can be yes. */
export const statusesOf: Record<Question, readonly Status[]> = {
  outstanding: dueStatuses,
  overdue: dueStatuses,
  toSend: ['draft'],
  failed: undelivered,
  cameBack: undelivered,
}

/** The states of an invoice's newest email that a question is about; null for one about other things. */
export const emailStatesOf: Record<Question, readonly string[] | null> = {
  outstanding: null,
  overdue: null,
  toSend: null,
  failed: ['failed', 'unknown'],
  cameBack: ['trouble'],
}

/** Whether the answer is yes on `today`: by the same rules that the figures count by. */
export function isAnswered(question: Question, invoice: Invoice, today: Day): boolean {
  if (question === 'outstanding') return awaitsPayment(invoice)
  if (question === 'overdue') return isOverdue(invoice, today)
  return figuresOf(invoice, null).has(question)
}
