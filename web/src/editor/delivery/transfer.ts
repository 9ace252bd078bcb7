import { moment, parseTransfer as parseStored, type TransferState } from '@covoice/domain'

/** A transfer of an invoice into connected books, as a page shows it. */
export type Transfer = ReturnType<typeof parseTransfer>

/** A stored transfer; one in a state of a newer release is shown as not done yet. */
export function parseTransfer(id: string, data: Record<string, unknown>) {
  const transfer = parseStored(data, moment)
  const state: TransferState = transfer.state || 'queued'
  return { id, ...transfer, state }
}
