import { commandKinds, invoicePath, messagePath, type CommandOf } from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { done, refusal, type Outcome } from '../../commands/outcome.ts'
import { refused } from '../../commands/refusal.ts'
import { readAll } from '../../read-all.ts'
import { writeSetback } from '../../queue/write-setback.ts'
import { accept, takenForAll } from '../accept.ts'
import { messageOf } from '../message.ts'
import { messageQueue } from '../message-queue.ts'

/** The command that settles an email with unknown delivery. */
export const settleCommand = invoicesCommand(commandKinds.settle, settle)

/** It arrived, or it may be sent again. */
async function settle(
  { transaction, db, org, invoice, occasion }: InvoiceContext,
  { message: id, arrived }: CommandOf<'settle'>,
): Promise<Outcome> {
  const [stored, about] = await readAll(
    transaction,
    db.doc(messagePath(org, id)),
    db.doc(invoicePath(org, invoice.id)),
  )
  const message = messageOf(invoice, stored)
  if (!message) return refusal(refused('noSuchMessage'))
  if (message.state !== 'unknown') return refusal(refused('notRetryable'))
  const at = occasion.at.toDate()
  const open = { transaction, db, org, id, at, ref: stored.ref, job: message, related: about }
  if (arrived) transaction.update(stored.ref, await accept(open, takenForAll))
  else writeSetback(messageQueue, open, { state: 'failed', problem: 'notArrived', detail: '' })
  return done(invoice)
}
