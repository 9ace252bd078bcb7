import { historyPath, type InvoiceContent } from '@covoice/domain'
import type { Caller } from '../../../functions/src/caller.ts'
import type { WrittenPlace } from '../../../functions/src/history/overtaken.ts'
import { aDraft, aMember, anOrganisation } from '../builders.ts'
import { documentsIn } from '../direct.ts'

/** An invoice that Ann, the owner, and Ben, a biller, edit at the same time. */
export interface SharedInvoice {
  org: string
  invoice: string
  ann: Caller
  ben: Caller
  header: WrittenPlace
  line: WrittenPlace
}

/** Such an invoice, in an organisation of its own. */
export async function aSharedInvoice(known: Partial<InvoiceContent> = {}): Promise<SharedInvoice> {
  const { org, owner: ann } = await anOrganisation()
  const ben = await aMember(org, 'biller')
  const invoice = await aDraft(org, ann, known)
  const place = { org, invoice }
  return { ...place, ann, ben, header: { ...place, line: null }, line: { ...place, line: 'line0' } }
}

/** Everything that the history of an invoice tells. */
export async function toldOf({ org, invoice }: { org: string; invoice: string }) {
  return Object.values(await documentsIn(historyPath(org, invoice)))
}
