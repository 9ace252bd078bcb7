import {
  addressees,
  commandKinds,
  hasTooManyRecipients,
  isReminderId,
  messageId,
  messagePath,
  ownValue,
  tooManyInSubject,
  type CommandOf,
  type Invoice,
  type Line,
  type Revision,
} from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { refusal, type Outcome } from '../../commands/outcome.ts'
import { refused, type Refused } from '../../commands/refusal.ts'
import { close } from '../../invoices/close.ts'
import { notPrintable } from '../../invoices/not-printable.ts'
import { changedSince } from '../../invoices/changed-since.ts'
import { readSendingConditions } from '../sending-conditions.ts'
import { comparableAddress, isDeliverable } from '../wire-address.ts'
import { subjectOf } from '../subject.ts'
import { queueMessage } from '../queue-message.ts'

/** The command that emails an invoice. */
export const sendCommand = invoicesCommand(commandKinds.send, send)

/**
 * Puts one email of an invoice into the outbox, after issuing it or finishing its edit: all in the command's
 * transaction, so that the queued content is the one that its sender saw, under an id that is the same for a
 * second sender.
 */
async function send(context: InvoiceContext, said: CommandOf<'send'>): Promise<Outcome> {
  const { transaction, db, org, invoice, member } = context
  const conditions = await readSendingConditions(context)
  const first = await transaction.get(db.doc(messagePath(org, messageId(invoice.id, invoice.revision, null))))
  const post = addressees(said, conditions.billing, member.email, comparableAddress)
  if (conditions.refusal) return refusal(conditions.refusal)
  if (post.to.length === 0) return refusal(refused('noRecipient'))
  if (![...post.to, ...post.cc].every(isDeliverable)) return refusal(refused('invalidAddress'))
  if (hasTooManyRecipients(post)) return refusal(refused('tooManyRecipients'))

  const objection = (revision: Revision, lines: readonly Line[]): Refused | null =>
    isSent(invoice, revision, first.exists) && !said.again
      ? refused('alreadySent')
      : (changedSince(ownValue(said.seen, invoice.id), revision, invoice, lines) ??
        notPrintable(revision) ??
        subjectTooLong(said.subject, revision))
  const { outcome, revision } = await close(context, objection)
  if (revision) queueMessage(context, { ...said, post, revision, conditions })
  return outcome
}

/** Whether an email of this very revision was requested before; a reminder does not count. */
function isSent(invoice: Invoice, { revision }: Revision, firstOfLast: boolean): boolean {
  if (firstOfLast && revision === invoice.revision) return true
  const newest = invoice.delivery?.message ?? ''
  return newest.startsWith(`${invoice.id}-${revision}-`) && !isReminderId(newest)
}

/** A person's own subject is sent as they wrote it, or not at all. */
function subjectTooLong(own: string | null, revision: Revision): Refused | null {
  return own !== null && tooManyInSubject(subjectOf(own, revision)) > 0 ? refused('subjectTooLong') : null
}
