import { can, invoicePath, mayReach, parseInvoice } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import type { CommandContext } from './context.ts'
import type { InvoicesCommand } from './kind.ts'
import { refusal, type Outcome } from './outcome.ts'
import { refused } from './refusal.ts'
import type { CommandReference, Subject } from './subject.ts'

/** One invoice of a command: its outcome joins those of the others, and the last one ends the command. */
export function oneInvoice({ org }: CommandReference, id: string, command: InvoicesCommand): Subject {
  return {
    id,
    path: invoicePath(org, id),
    isDone: (result) => Object.hasOwn(outcomesIn(result), id),
    isOvertaken: (header) => isOvertaken(header, command.createdAt),
    run: (context, header) => outcomeOf(context, header, command),
    fields: (result, outcome, at) => {
      const known = outcomesIn(result)
      const isLast = command.invoices.every((other) => other === id || Object.hasOwn(known, other))
      return { finishedAt: isLast ? at : null, outcomes: { [id]: outcome } }
    },
  }
}

/** The outcomes so far, by invoice. */
function outcomesIn(result: DocumentSnapshot): object {
  const stored: unknown = result.get('outcomes')
  return typeof stored === 'object' && stored !== null ? stored : {}
}

/** Whether a later request was carried out already: a retried command comes out of order. */
function isOvertaken(header: DocumentSnapshot, askedAt: Timestamp): boolean {
  const newest: unknown = header.get('askedAt')
  return newest instanceof Timestamp && newest.valueOf() > askedAt.valueOf()
}

function outcomeOf(
  context: CommandContext,
  header: DocumentSnapshot,
  { right, deletedToo, run }: InvoicesCommand,
): Promise<Outcome> | Outcome {
  if (!header.exists) return refusal(refused('noSuchInvoice'))
  const invoice = parseInvoice(header.id, header.data())
  const { role } = context.member
  if (!can(role, right(invoice)) || !mayReach(context.member, invoice.customer))
    return refusal(refused('notAllowed'))
  if (invoice.deletedAt !== null && !deletedToo) return refusal(refused('deleted'))
  return run({ ...context, invoice })
}
