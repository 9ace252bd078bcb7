import { linkPath, mayReach, secretPath, secretsPath, type CallInput, type CallResult } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { requirePrintable } from '../invoices/not-printable.ts'
import { readRevision } from '../invoices/read-revision.ts'
import { hashOf, newToken } from '../access/token.ts'
import { problem } from '../problem.ts'
import { linkIn, newLink } from '../access/link.ts'
import { requireSender } from './sender.ts'

/**
 * Makes a link to an issued revision and returns its secret, once: only the hash is stored. Asked again for
 * the same link, because the answer was lost, it gives that link a new secret, and the earlier one stops
 * working.
 */
export async function createLink(
  { org, invoice, revision, link }: CallInput<'createLink'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<CallResult<'createLink'>> {
  const token = newToken()
  const at = now()
  await db.runTransaction(async (transaction) => {
    const sender = await requireSender(transaction, db, { org, invoice, at: Timestamp.fromDate(at) }, caller)
    if (sender.invoice.deletedAt) throw problem('invoiceUnknown')
    const issued = await readRevision(transaction, db, { org, invoice }, revision)
    if (!issued) throw problem('notIssued')
    // the revision may have been issued to another customer than the current one
    if (!mayReach(sender.member, issued.content.customer)) throw problem('notAllowed')
    requirePrintable(issued)

    const reference = db.doc(linkPath(org, invoice, link))
    const known = linkIn(await transaction.get(reference))
    if (known && (known.createdBy !== caller.uid || known.revision !== revision || known.revokedAt))
      throw problem('malformed')
    const secrets = await transaction.get(
      db
        .collection(secretsPath)
        .where('org', '==', org)
        .where('invoice', '==', invoice)
        .where('link', '==', link),
    )
    for (const secret of secrets.docs) transaction.delete(secret.ref)
    const { uid: by } = caller
    const fresh = newLink({ revision, by, byName: sender.byName }, at)
    const { expiresAt } = fresh
    transaction.create(db.doc(secretPath(hashOf(token))), { org, invoice, link, expiresAt })
    transaction.set(reference, fresh)
  })
  return { token }
}
