import {
  customerFiguresPath,
  differenceOfFigures,
  invoicesPath,
  noFigures,
  orgPath,
  parseFigures,
  parseOrganisation,
  sumOfFigures,
  type Figures,
} from '@covoice/domain'
import { expect } from 'vitest'
import { compareFigures } from '../../../functions/src/figures/compare-figures.ts'
import { countedAt } from '../../../functions/src/figures/counted-invoice.ts'
import { keptFigures } from '../../../functions/src/figures/kept-figures.ts'
import { db, deps, documentsIn } from '../direct.ts'

/** The figures that are kept of all invoices. */
export const keptBy = (org: string): Promise<Figures> => keptFigures(org, db)

/** Fails unless the figures, of all invoices and of each customer, are those of the invoices as they are stored. */
export async function expectExact(org: string): Promise<void> {
  const profile = await db.doc(orgPath(org)).get()
  const stored = await db.collection(invoicesPath(org)).get()
  const invoices = stored.docs.map((header) =>
    countedAt(new Date(), header, parseOrganisation(org, profile.data())),
  )
  expect(
    differenceOfFigures(await keptBy(org), sumOfFigures(invoices.map(({ figures }) => figures))),
  ).toEqual(noFigures)
  const kept = await documentsIn(customerFiguresPath(org))
  const named = invoices.flatMap(({ customer }) => (customer === null ? [] : [customer]))
  for (const customer of new Set([...Object.keys(kept), ...named])) {
    const own = invoices.filter((invoice) => invoice.customer === customer)
    expect(parseFigures(kept[customer])).toEqual(sumOfFigures(own.map(({ figures }) => figures)))
  }
  // and as the database adds them up by itself
  expect(await compareFigures(org, deps())).toEqual([])
}
