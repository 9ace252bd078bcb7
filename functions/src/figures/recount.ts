import { countedPath, figuresVersion, invoicesPath, orgPath } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'
import { figuresCounted } from '../log.ts'
import { countInvoices } from './count-invoices.ts'
import { idsOf } from './ids-of.ts'

/**
 * Counts all invoices of an organisation, also one from before there were figures, and those that were counted and
 * are gone, and notes that they are complete. It can run twice, be broken off and begun again, and while people
 * work. Returns the invoices whose figures were others.
 */
export async function recount(org: string, deps: Dependencies): Promise<string[]> {
  const { db, step } = deps
  const seen = new Set<string>()
  const changed: string[] = []
  for (const path of [invoicesPath(org), countedPath(org)])
    for await (const ids of idsOf(db.collection(path).orderBy('__name__'))) {
      const invoices = ids.filter((id) => !seen.has(id))
      for (const id of invoices) seen.add(id)
      changed.push(...(await countInvoices({ org, invoices }, deps)))
    }
  await step('invoicesCounted')
  await db.doc(orgPath(org)).update({ figuresVersion })
  figuresCounted(org, seen.size)
  return changed
}
