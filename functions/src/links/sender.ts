import { calls, invoicePath, mayReach, parseInvoice, type Invoice, type Member } from '@covoice/domain'
import type { Firestore, Timestamp, Transaction } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import { requireAuthor } from '../access/member.ts'
import { problem } from '../problem.ts'

/** An invoice, the member who may give it out, and the name to record; throws 'notAllowed' or 'invoiceUnknown'. */
export async function requireSender(
  transaction: Transaction,
  db: Firestore,
  { org, invoice: id, at }: { org: string; invoice: string; at: Timestamp },
  caller: Caller,
): Promise<{ member: Member; byName: string; invoice: Invoice }> {
  const context = { transaction, db, org }
  const { member, byName } = await requireAuthor(context, caller.uid, calls.createLink.who, at)
  const found = await transaction.get(db.doc(invoicePath(org, id)))
  if (!found.exists) throw problem('invoiceUnknown')
  const invoice = parseInvoice(id, found.data())
  if (!mayReach(member, invoice.customer)) throw problem('notAllowed')
  return { member, byName, invoice }
}
