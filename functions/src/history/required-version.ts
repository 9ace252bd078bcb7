import { Prerequisite } from '../commands/prerequisite.ts'
import type { Invoice, Line } from '@covoice/domain'
import type { OrgTransaction } from '../org-transaction.ts'
import { isTooLarge, keptContent } from './kept-content.ts'
import { keepVersion, latestVersion } from './keep-version.ts'

/**
 * Reads, within the transaction of a command that replaces an invoice's content, whether that content is a version. If not,
 * it gives the transaction up: the version is made, and the command runs again.
 */
export async function requireVersion(
  { transaction, db, org }: OrgTransaction,
  { invoice, lines }: { invoice: Invoice; lines: readonly Line[] },
): Promise<void> {
  const kept = keptContent(invoice, lines)
  const last = await latestVersion(transaction, db, { org, invoice: invoice.id })
  if (last?.fingerprint === kept.fingerprint || isTooLarge(kept)) return
  throw new Prerequisite((deps) => keepVersion({ org, invoice: invoice.id }, deps))
}
