import { historyPath, parseOvertaken } from '@covoice/domain'
import {
  FieldPath,
  type DocumentSnapshot,
  type QueryDocumentSnapshot,
  type Timestamp,
} from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import type { Dependencies } from '../dependencies.ts'
import { timeOfMove } from './customer-change.ts'
import { erasedValues } from './overtaken-values.ts'

/** Entries that one transaction changes: each has less than 1 MiB, and a request may have 10 MiB. */
const entriesAtOnce = 10

/**
 * Erases the values in the history of an invoice that goes from one customer to another: members who reach only the new
 * one read it. Who replaced which field stays. The event may come twice, late and in any order.
 */
export async function eraseOvertaken(
  { org, invoice }: { org: string; invoice: string },
  change: Pick<Change<DocumentSnapshot>, 'before' | 'after'>,
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  const movedAt = timeOfMove(change)
  if (!movedAt) return
  const entries = db
    .collection(historyPath(org, invoice))
    .where('kind', '==', 'overtaken')
    .orderBy(FieldPath.documentId())
    .limit(entriesAtOnce)
  let page = entries
  for (;;) {
    const last = await db.runTransaction(async (transaction) => {
      const { docs } = await transaction.get(page)
      for (const one of docs) {
        const erased = erasedEntry(one, movedAt)
        if (erased) transaction.update(one.ref, erased)
      }
      return docs.length < entriesAtOnce ? undefined : docs.at(-1)
    })
    if (!last) return
    page = entries.startAfter(last)
  }
}

function erasedEntry(entry: QueryDocumentSnapshot, movedAt: Timestamp) {
  const { overtaken } = parseOvertaken(entry.data())
  const left = erasedValues(overtaken, movedAt)
  const isSame = left.length === overtaken.length && left.every((row, index) => row === overtaken[index])
  return isSame ? null : { overtaken: left, lineText: '' }
}
