import { commandKinds, invoicePath, markAfterReminder } from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { done, refusal, type Outcome } from '../../commands/outcome.ts'
import { byHand, queueReminder } from '../queue-reminder.ts'

/** The command that reminds a customer of an overdue invoice. */
export const remindCommand = invoicesCommand(commandKinds.remind, remind)

/** Reminds by a person's request, once a day. */
async function remind(context: InvoiceContext): Promise<Outcome> {
  const { transaction, db, org, invoice, askedAt } = context
  const queued = await queueReminder(context, byHand)
  if ('kind' in queued) return refusal(queued)
  const delivery = markAfterReminder(invoice.delivery, queued)
  transaction.update(db.doc(invoicePath(org, invoice.id)), { delivery, askedAt })
  return done(invoice)
}
