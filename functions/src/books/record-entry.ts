import { parseInvoice } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { delivered } from '../invoices/delivered.ts'
import { recordHappening } from '../invoices/history.ts'
import type { Entered } from './enter.ts'
import { marked, type OpenTransfer } from './transfer-queue.ts'

/**
 * Writes the other documents within a transfer's transaction once the books have the invoice, and returns the
 * transfer's own fields: it becomes Exported where that is a step forward.
 */
export function recordEntry(open: OpenTransfer, { entry, differs }: Entered): object {
  const { transaction, job: transfer, related: header } = open
  const at = Timestamp.fromDate(open.at)
  if (header.exists) {
    const { from, to, header: fields } = delivered(header, 'exported', transfer.askedAt)
    const { exportedAt } = parseInvoice(header.id, header.data())
    transaction.update(header.ref, { ...fields, exportedAt: exportedAt ?? at, ...marked(open, 'done') })
    const { by, byName, revision, numberText, times } = transfer
    recordHappening(
      open,
      { invoice: transfer.invoice, id: `${open.id}-xero-${times}` },
      {
        ...{ kind: 'exported', from, to, day: null, reason: null },
        ...{ by, byName, at, revision, numberText, cause: 'export' },
      },
    )
  }
  return {
    ...{ state: 'done', doneAt: at, entry: entry.id, entryUrl: entry.url },
    ...{ problem: differs === null ? null : 'amountsDiffer', detail: differs ?? '' },
  }
}
