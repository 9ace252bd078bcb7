/** How far an invoice has come on its way into connected accounting software. */
export const transferStates = ['queued', 'sending', 'done', 'failed'] as const

/** One of `transferStates`. */
export type TransferState = (typeof transferStates)[number]

/** What the list and the invoice show of its newest transfer. */
export interface TransferMark {
  transfer: string
  revision: number
  state: TransferState
}

/** The id of the one transfer of a revision. */
export function transferId(invoice: string, revision: number): string {
  return `${invoice}-${revision}`
}
