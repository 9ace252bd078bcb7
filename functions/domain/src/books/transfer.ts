/** The state of a transfer of an invoice into connected accounting software. */
export const transferStates = ['queued', 'sending', 'done', 'failed'] as const

/** One of `transferStates`. */
export type TransferState = (typeof transferStates)[number]

/** The newest transfer of an invoice as the list and the invoice show it. */
export interface TransferMark {
  transfer: string
  revision: number
  state: TransferState
}

/** The id of the one transfer of a revision. */
export function transferId(invoice: string, revision: number): string {
  return `${invoice}-${revision}`
}
