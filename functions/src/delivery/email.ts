import type { Invoice } from '@covoice/domain'
import type { Transaction } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import type { Occasion } from '../occasion.ts'
import type { Dependencies } from '../dependencies.ts'
import type { EmailCommand } from '../invoices/decision.ts'
import type { Outcome } from '../commands/outcome.ts'
import type { Member } from '../organisations/member.ts'
import { remind } from './remind.ts'
import { retry } from './retry.ts'
import { send } from './send.ts'
import { settle } from './settle.ts'

/** Carries out what a person asks of an invoice's emails. */
export function email(
  transaction: Transaction,
  place: Place,
  command: EmailCommand,
  invoice: Invoice,
  member: Member,
  occasion: Occasion,
  deps: Dependencies,
): Promise<Outcome> {
  switch (command.kind) {
    case 'send':
      return send(transaction, place, command, invoice, member, occasion, deps)
    case 'remind':
      return remind(transaction, place, command, invoice, occasion, deps)
    case 'retry':
      return retry(transaction, place, command, invoice, deps)
    case 'settle':
      return settle(transaction, place, command, invoice, occasion, deps)
  }
}
