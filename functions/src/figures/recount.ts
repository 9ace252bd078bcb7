import { countedPath, figuresVersion, invoicesPath, orgPath } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'
import { fillLineWords } from '../invoices/fill-line-words.ts'
import { figuresCounted } from '../log.ts'
import { countInvoices } from './count-invoices.ts'
import { pagesOf } from './ids-of.ts'
import { tidyFigures } from './tidy-figures.ts'

/**
 * Counts all invoices of an organisation, also one from before there were figures, and those that were counted and
 * are gone, and notes that they are complete. It can run twice, be broken off and begun again, and while people
 * work. Invoices of releases that wrote no words of their lines get them. Returns the invoices whose figures were
 * others.
 */
export async function recount(org: string, deps: Dependencies): Promise<string[]> {
  const { db, step } = deps
  const seen = new Set<string>()
  const changed: string[] = []
  for (const path of [invoicesPath(org), countedPath(org)])
    for await (const docs of pagesOf(db.collection(path).orderBy('__name__'), 'lineWords')) {
      // old figures fall to nothing as new ones are added: both may be too much for one document
      await tidyFigures(org, db)
      const fresh = docs.filter(({ id }) => !seen.has(id))
      const invoices = fresh.map(({ id }) => id)
      for (const id of invoices) seen.add(id)
      const wordless = fresh.filter((header) => header.get('lineWords') === undefined).map(({ id }) => id)
      await fillLineWords({ org, invoices: wordless }, deps)
      changed.push(...(await countInvoices({ org, invoices }, deps)))
    }
  await step('invoicesCounted')
  await db.doc(orgPath(org)).update({ figuresVersion })
  figuresCounted(org, seen.size)
  return changed
}
