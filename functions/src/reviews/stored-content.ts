import { linesPath, parseLine, type Invoice, type Line } from '@covoice/domain'
import type { InvoiceContext } from '../commands/context.ts'
import { fingerprint } from '../invoices/fingerprint.ts'
import { requireSettledTexts } from '../text/outstanding.ts'

/** The content of an open invoice as it is stored, and its identity. */
export interface StoredContent {
  invoice: Invoice
  lines: Line[]
  fingerprint: string
}

/**
 * Reads it within the transaction of a command: an edit in the meantime makes the transaction run again. Gives the
 * transaction up while typed text waits to be merged, as `freeze` does: what is approved is what would go out.
 */
export async function storedContent({
  transaction,
  db,
  org,
  invoice,
  step,
}: InvoiceContext): Promise<StoredContent> {
  const stored = await transaction.get(db.collection(linesPath(org, invoice.id)))
  const lines = stored.docs.map((line) => parseLine(line.id, line.data()))
  await requireSettledTexts({ transaction, db, org }, { invoice, lines })
  await step('linesRead')
  return { invoice, lines, fingerprint: fingerprint(invoice, lines) }
}
