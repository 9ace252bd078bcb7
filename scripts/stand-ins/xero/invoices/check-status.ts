import type { Invoice, Status } from './invoice.ts'

/** The allowed changes of status. */
const NEXT: Record<Status, readonly Status[]> = {
  DRAFT: ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'DELETED'],
  SUBMITTED: ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'DELETED'],
  AUTHORISED: ['AUTHORISED', 'VOIDED'],
  PAID: [],
  VOIDED: [],
  DELETED: [],
}

/** Xero's errors about a status, of a new or a changed invoice. */
export function checkStatus(status: Status, existing: Invoice | undefined): string[] {
  if (!existing)
    return NEXT.DRAFT.includes(status) && status !== 'DELETED'
      ? []
      : [`An invoice cannot be created with the status ${status}.`]
  if (existing.amountPaid > 0)
    return [
      'Invoice not of valid status for modification',
      'This document cannot be edited as it has a payment or credit note allocated to it.',
    ]
  return NEXT[existing.status].includes(status) ? [] : ['Invoice not of valid status for modification']
}
