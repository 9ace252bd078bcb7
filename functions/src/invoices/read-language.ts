import { customerPath, documentLanguage, type InvoiceContent } from '@covoice/domain'
import type { OrgTransaction } from '../org-transaction.ts'

/** The language of an invoice's documents: its customer's, or that of its sender's country. */
export async function readLanguage(
  { transaction, db, org }: OrgTransaction,
  { customer, from }: Pick<InvoiceContent, 'customer' | 'from'>,
): Promise<string> {
  const wanted: unknown =
    customer === null ? '' : (await transaction.get(db.doc(customerPath(org, customer)))).get('language')
  return documentLanguage(typeof wanted === 'string' ? wanted : '', from.address.country)
}
