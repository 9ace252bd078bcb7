import {
  parseTextBytes,
  textPlace,
  textStatePath,
  textUpdatesPath,
  type Invoice,
  type Line,
} from '@covoice/domain'
import { Prerequisite } from '../commands/prerequisite.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { begunKeys } from './begun-texts.ts'
import { replayed } from './merge-updates.ts'
import { settleTexts } from './settle-texts.ts'

/** An invoice's header and lines as a transaction read them. */
interface ReadInvoice {
  invoice: Invoice
  lines: readonly Line[]
}

/**
 * Reads, within a command's transaction, whether everything that people typed is in the stored texts. If not, it gives the
 * transaction up: the texts are merged, and the command runs again on them. A text that was stored late, without what a
 * colleague typed, counts as not merged.
 */
export async function requireSettledTexts(
  { transaction, db, org }: OrgTransaction,
  read: ReadInvoice,
): Promise<void> {
  const { id } = read.invoice
  const waiting = await transaction.get(db.collection(textUpdatesPath(org, id)).limit(1))
  const state = await transaction.get(db.doc(textStatePath(org, id)))
  // what can't be merged any more is not waited for: browsers store whole texts, too
  if (state.get('isFull') === true) return
  if (waiting.empty && holdsMerged(read, parseTextBytes(state.data()))) return
  throw new Prerequisite((deps) => settleTexts({ org, invoice: id }, deps))
}

/** Whether header and lines hold the texts of a merged state. */
function holdsMerged({ invoice, lines }: ReadInvoice, state: Uint8Array | null): boolean {
  if (!state) return true
  const merged = replayed(state, [])
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  return begunKeys(merged).every((key) => {
    const place = textPlace(key)
    const owner = place && (place.line === null ? invoice : lineOf.get(place.line))
    const stored: unknown = owner && Reflect.get(owner, place.field)
    return typeof stored !== 'string' || stored === merged.getText(key).toJSON()
  })
}
