import { historyPath } from '@covoice/domain'
import { Timestamp, type Firestore } from 'firebase-admin/firestore'

/** What one person replaces within this time is one entry. */
export const togetherMs = 10 * 60_000

/**
 * Entries of one person in one invoice and span: more lines than anybody works on in that time. A flood of them would
 * fill the history that everybody reads.
 */
const mostEntries = 100

/** The number of the span in which a write arrived. */
export const spanOf = (at: Timestamp): number => Math.floor(at.toMillis() / togetherMs)

/** Whether a person gets another entry in a span. Entries that are written at the same moment may be a few more. */
export async function hasRoom(
  { org, invoice, by, span }: { org: string; invoice: string; by: string; span: number },
  db: Firestore,
): Promise<boolean> {
  const [begin, end] = [span, span + 1].map((one) => Timestamp.fromMillis(one * togetherMs))
  const entries = db
    .collection(historyPath(org, invoice))
    .where('by', '==', by)
    .where('at', '>=', begin)
    .where('at', '<', end)
  return (await entries.count().get()).data().count < mostEntries
}
