import {
  commandKinds,
  invoicePath,
  messagePath,
  orgPath,
  parseOrganisation,
  type CommandOf,
} from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { done, refusal, type Outcome } from '../../commands/outcome.ts'
import { refused } from '../../commands/refusal.ts'
import { mostAttempts } from '../../config.ts'
import { readAll } from '../../read-all.ts'
import { messageOf } from '../message.ts'

/** The command that sends a failed email again. */
export const retryCommand = invoicesCommand(commandKinds.retry, retry)

/** Queues an email again that certainly was not sent; one that may have been is refused. */
async function retry(
  { transaction, db, org, invoice }: InvoiceContext,
  { message: id }: CommandOf<'retry'>,
): Promise<Outcome> {
  const [stored, organisation] = await readAll(
    transaction,
    db.doc(messagePath(org, id)),
    db.doc(orgPath(org)),
  )
  if (parseOrganisation(org, organisation.data()).plan !== 'subscriber') return refusal(refused('onTrial'))
  const message = messageOf(invoice, stored)
  if (!message) return refusal(refused('noSuchMessage'))
  if (message.state !== 'failed') return refusal(refused('notRetryable'))
  const delivery = { message: id, state: 'queued' } as const
  // a number of its own, or its task would have the name of an earlier one
  const attempts = message.attempts + 1
  const patience = attempts + mostAttempts
  transaction.update(stored.ref, { state: 'queued', problem: null, detail: '', attempts, patience })
  if (invoice.delivery?.message === id) transaction.update(db.doc(invoicePath(org, invoice.id)), { delivery })
  return done(invoice)
}
