import { invoicePath, memberPath, parseInvoice, resultPath, type Invoice } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot, type Transaction } from 'firebase-admin/firestore'
import { refused } from '../commands/refusal.ts'
import { commandLifeMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { parseMember, type Member } from '../organisations/member.ts'
import type { Place } from '../commands/place.ts'
import { apply } from './apply.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { email } from '../delivery/email.ts'
import { exportToBooks } from './export-to-books.ts'
import { done, outcomesIn, refusal, writeOutcome, type Outcome } from '../commands/outcome.ts'
import { readAll } from '../read-all.ts'

/**
 * Carries a command out on one invoice: one transaction reads who asks and what is there, then writes the change, its
 * history and its outcome. Where the outcome is written already it does nothing.
 */
export async function carryOut(place: Place, command: Command, deps: Dependencies): Promise<void> {
  const { db, now, step } = deps
  await db.runTransaction(
    async (transaction) => {
      const [result, membership, header] = await readAll(
        transaction,
        db.doc(resultPath(place.org, place.command)),
        db.doc(memberPath(place.org, command.by)),
        db.doc(invoicePath(place.org, place.invoice)),
      )
      await step('invoiceRead')
      const known = outcomesIn(result)
      if (place.invoice in known) return
      const at = Timestamp.fromDate(now())
      const member = parseMember(membership)
      const invoice = header.exists ? parseInvoice(place.invoice, header.data()) : null
      const outcome = isOvertaken(header, command)
        ? refusal(refused('overtaken'))
        : await outcomeOf(transaction, place, command, member, invoice, at, deps)
      writeOutcome(transaction, db, place, command, known, outcome, at)
      await step('outcomeWritten')
    },
    // The counter is waited for in a queue of few; ten attempts outlast the others' turns.
    { maxAttempts: 10 },
  )
}

/** Whether something that was asked for later has been done already: a command that is tried again comes out of order. */
function isOvertaken(header: DocumentSnapshot, { createdAt }: Command): boolean {
  const newest: unknown = header.get('askedAt')
  return newest instanceof Timestamp && newest.valueOf() > createdAt.valueOf()
}

async function outcomeOf(
  transaction: Transaction,
  place: Place,
  command: Command,
  member: Member | null,
  invoice: Invoice | null,
  at: Timestamp,
  deps: Dependencies,
): Promise<Outcome> {
  if (at.toMillis() - command.createdAt.toMillis() > commandLifeMs) return refusal(refused('tooLate'))
  if (!member) return refusal(refused('notAMember'))
  if (!invoice) return refusal(refused('noSuchInvoice'))
  const occasion = { by: command.by, byName: member.name, at }
  const decision = decide(command, invoice, member, occasion)
  switch (decision.kind) {
    case 'refused':
      return refusal(decision)
    case 'nothing':
      transaction.update(deps.db.doc(invoicePath(place.org, place.invoice)), { askedAt: command.createdAt })
      return done(invoice)
    case 'email':
      return email(transaction, place, decision.command, invoice, member, occasion, deps)
    case 'export':
      return exportToBooks(transaction, place, decision.command, invoice, occasion, deps)
    case 'change':
      return (await apply(transaction, place, invoice, decision, occasion, command.createdAt, deps)).outcome
  }
}
