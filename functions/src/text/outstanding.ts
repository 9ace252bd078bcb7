import { textStatePath, textUpdatesPath } from '@covoice/domain'
import { Prerequisite } from '../commands/prerequisite.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { settleTexts } from './settle-texts.ts'

/**
 * Reads, within a command's transaction, whether everything that people typed is in the stored texts. If not, it gives the
 * transaction up: the texts are merged, and the command runs again on them.
 */
export async function requireSettledTexts(
  { transaction, db, org }: OrgTransaction,
  invoice: string,
): Promise<void> {
  const waiting = await transaction.get(db.collection(textUpdatesPath(org, invoice)).limit(1))
  if (waiting.empty) return
  const state = await transaction.get(db.doc(textStatePath(org, invoice)))
  // what can't be merged any more is not waited for: browsers store whole texts, too
  if (state.get('isFull') === true) return
  throw new Prerequisite((deps) => settleTexts({ org, invoice }, deps))
}
