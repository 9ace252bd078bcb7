import type { Invoice } from '@covoice/domain'

/** The planned outcome of one of several invoices, in a few words; '' where there is nothing to say. */
export interface PlannedOutcome {
  invoice: Invoice
  text: string
  stopped: boolean
}
