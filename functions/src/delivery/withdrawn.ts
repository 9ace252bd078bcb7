import { parseInvoice } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Message } from './message.ts'

/**
 * Whether what an email says is no longer so, and it has not left: a reminder of what was paid, changed or deleted since,
 * an invitation that was taken back or accepted. What a person has sent as it was seen goes out.
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
      return about.get('acceptedAt') !== null || about.get('revokedAt') !== null
  }
}
