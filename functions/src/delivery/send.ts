import { invoicePath, messageId, messagePath, type Invoice, type Line, type Revision } from '@covoice/domain'
import type { Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import { refused, type Refused } from '../commands/refusal.ts'
import type { Occasion } from '../occasion.ts'
import type { Dependencies } from '../dependencies.ts'
import { apply } from '../invoices/apply.ts'
import { closed } from '../invoices/closed.ts'
import type { CommandOf } from '../invoices/command.ts'
import { done, refusal, type Outcome } from '../commands/outcome.ts'
import { readRevision } from '../invoices/read-revision.ts'
import type { Member } from '../organisations/member.ts'
import { addressees } from './addressees.ts'
import { changedSince } from './changed-since.ts'
import { readPostOffice } from './post-office.ts'
import { queueMessage } from './queue-message.ts'

/**
 * Puts one email of an invoice into the outbox, issuing it or finishing its edit first: all in the command's transaction,
 * so that what is queued is what its sender saw, under an id that a second sender of the same meets.
 */
export async function send(
  transaction: Transaction,
  place: Place,
  command: CommandOf<'send'>,
  invoice: Invoice,
  member: Member,
  occasion: Occasion,
  deps: Dependencies,
): Promise<Outcome> {
  const { db } = deps
  const office = await readPostOffice(transaction, db, place.org, invoice, occasion)
  const first = await transaction.get(
    db.doc(messagePath(place.org, messageId(invoice.id, invoice.revision, null))),
  )
  const post = addressees(command, office.billing, member.email)
  if (office.closed) return refusal(office.closed)
  if (post.to.length === 0) return refusal(refused('noRecipient'))

  const objection = (revision: Revision, lines: readonly Line[]): Refused | null =>
    isSent(invoice, revision, first.exists) && !command.again
      ? refused('alreadySent')
      : changedSince(command.seen[place.invoice], revision, invoice, lines)

  const change = closed(invoice)
  const { outcome, revision } = change
    ? await apply(transaction, place, invoice, change, occasion, command.createdAt, deps, objection)
    : await asItIs(transaction, place, invoice, objection, deps)
  if (revision) {
    const { createdAt: askedAt } = command
    const delivery = queueMessage(transaction, db, place, { command, post, revision, office, occasion })
    transaction.update(db.doc(invoicePath(place.org, place.invoice)), { delivery, askedAt })
  }
  return outcome
}

async function asItIs(
  transaction: Transaction,
  place: Place,
  invoice: Invoice,
  objection: (revision: Revision, lines: readonly Line[]) => Refused | null,
  { db }: Dependencies,
): Promise<{ outcome: Outcome; revision: Revision | null }> {
  const revision = await readRevision(transaction, db, place, invoice.revision)
  if (!revision) throw new Error(`revision ${invoice.revision} of ${invoice.id} is missing`)
  const objected = objection(revision, [])
  return objected ? { outcome: refusal(objected), revision: null } : { outcome: done(invoice), revision }
}

/** Whether an email of this very revision was asked for before; a reminder is none. */
function isSent(invoice: Invoice, { revision }: Revision, firstOfLast: boolean): boolean {
  if (firstOfLast && revision === invoice.revision) return true
  const newest = invoice.delivery?.message ?? ''
  return newest.startsWith(`${invoice.id}-${revision}-`) && !newest.includes('-reminder-')
}
