import { parseInvoice, transferEntryId } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { delivered } from '../invoices/delivered.ts'
import { recordFact } from '../invoices/history.ts'
import type { Entered } from './enter.ts'
import { marked, type OpenTransfer } from './transfer-queue.ts'

/**
 * Writes the other documents within a transfer's transaction once the books have the invoice, before any
 * other write, and returns the transfer's own fields: it becomes Exported where that is a step forward.
 */
export async function recordEntry(open: OpenTransfer, { entry, differs }: Entered): Promise<object> {
  const { transaction, job: transfer, related: header } = open
  const at = Timestamp.fromDate(open.at)
  if (header.exists) {
    const { from, to, header: fields } = delivered(header, 'exported', transfer.askedAt)
    const { exportedAt } = parseInvoice(header.id, header.data())
    const { by, byName, revision, numberText, times } = transfer
    await recordFact(
      open,
      { invoice: transfer.invoice, id: transferEntryId(open.id, times) },
      {
        ...{ kind: 'exported', from, to, day: null, reason: null },
        ...{ by, byName, at, revision, numberText, cause: 'export' },
      },
    )
    transaction.update(header.ref, { ...fields, exportedAt: exportedAt ?? at, ...marked(open, 'done') })
  }
  return {
    ...{ state: 'done', doneAt: at, entry: entry.id, entryUrl: entry.url },
    ...{ problem: differs === null ? null : 'amountsDiffer', detail: differs ?? '' },
  }
}
