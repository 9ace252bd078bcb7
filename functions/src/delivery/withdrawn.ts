import { isPending, parseInvitation, parseInvoice, parseNotice } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { date } from '../stored-times.ts'
import type { Message } from './message.ts'

/**
 * Whether the subject of an unsent email was withdrawn: a reminder of an invoice that was paid, changed or
 * deleted since, an invitation that was revoked or accepted, a notice that was read or whose reader has left. An email
 * that a person sent is sent as they saw it.
 */
export function isWithdrawn(message: Message, about: DocumentSnapshot): boolean {
  switch (message.kind) {
    case 'invoice':
      return false
    case 'reminder': {
      const { status, content, revision, deletedAt } = parseInvoice(about.id, about.data())
      const asksForMoney = content === 'frozen' && (status === 'sent' || status === 'exported')
      return !asksForMoney || revision !== message.revision || deletedAt !== null
    }
    case 'invitation':
      return !about.exists || !isPending(parseInvitation(about.data(), date))
    case 'notice':
      return !about.exists || parseNotice(about.data()).read
  }
}
