import { calls, invoicePath, mayReach, parseInvoice, type Invoice, type Member } from '@covoice/domain'
import type { Firestore, Transaction } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import { requireMember } from '../access/member.ts'
import { problem } from '../problem.ts'

/** An invoice and the member who may give it out; throws 'notAllowed' or 'invoiceUnknown'. */
export async function requireSender(
  transaction: Transaction,
  db: Firestore,
  { org, invoice: id }: { org: string; invoice: string },
  caller: Caller,
): Promise<{ member: Member; invoice: Invoice }> {
  const member = await requireMember({ transaction, db, org }, caller.uid, calls.createLink.who)
  const found = await transaction.get(db.doc(invoicePath(org, id)))
  if (!found.exists) throw problem('invoiceUnknown')
  const invoice = parseInvoice(id, found.data())
  if (!mayReach(member, invoice.customer)) throw problem('notAllowed')
  return { member, invoice }
}
