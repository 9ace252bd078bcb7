import { questionPath, type CallInput } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { requireAnswerable } from './answerable.ts'

/** Puts a question aside without an answer, or takes it up again; the customer does not see which. */
export async function closeQuestion(
  { org, invoice, question, closed }: CallInput<'closeQuestion'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const at = Timestamp.fromDate(now())
    const found = await requireAnswerable({ transaction, db, org }, { invoice, question, at }, caller)
    if (found.question.closed === closed) return
    const closedByName = closed ? found.byName : ''
    transaction.update(db.doc(questionPath(org, invoice, question)), { closed, closedByName })
  })
}
