import { emailLinkId, invoicePath, linkPath, parseInvoice, secretPath } from '@covoice/domain'
import { linkIn, newLink } from '../access/link.ts'
import { hashOf, newToken } from '../access/token.ts'
import { appUrl } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import type { JobAddress } from '../queue/job.ts'
import type { InvoiceMessage, ReminderMessage } from './message.ts'

/**
 * The address of the customer's page for an email: one link for each email, to the emailed revision. Each attempt to
 * send has a secret of its own, and earlier ones stay valid: an attempt whose answer was lost may have arrived. Null
 * where there may be no link: the invoice is deleted, a person has revoked it, or the app has no address.
 */
export async function emailLink(
  { org, id }: JobAddress,
  message: InvoiceMessage | ReminderMessage,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<string | null> {
  const app = appUrl()
  if (app === '') return null
  const { invoice } = message
  const link = emailLinkId(id)
  const reference = db.doc(linkPath(org, invoice, link))
  const token = newToken()
  const isMade = await db.runTransaction(async (transaction) => {
    const header = await transaction.get(db.doc(invoicePath(org, invoice)))
    const known = linkIn(await transaction.get(reference))
    if (!header.exists || parseInvoice(invoice, header.data()).deletedAt || known?.revokedAt) return false
    const fresh = newLink(message, now())
    const { expiresAt } = fresh
    transaction.create(db.doc(secretPath(hashOf(token))), { org, invoice, link, expiresAt })
    if (known) transaction.update(reference, { expiresAt })
    else transaction.create(reference, fresh)
    return true
  })
  return isMade ? `${app}/i/${token}` : null
}
