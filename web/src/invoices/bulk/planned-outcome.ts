import type { Invoice } from '@covoice/domain'

/** What will become of one of several invoices, in a few words; '' where there is nothing to say. */
export interface PlannedOutcome {
  invoice: Invoice
  text: string
  stopped: boolean
}
