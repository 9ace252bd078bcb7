import {
  figuresOn,
  orgPath,
  parseOrganisation,
  today,
  type Day,
  type Figure,
  type Organisation,
} from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { aggregatedFigures, type Aggregated } from './aggregated-figures.ts'
import { keptFigures } from './kept-figures.ts'

/** A figure that is kept differently from what the invoices themselves add up to. */
export interface Difference {
  figure: string
  kept: number
  stored: number
}

/**
 * Compares an organisation's figures with sums and counts that the database makes of its invoices. Empty where all
 * are equal.
 */
export async function compareFigures(
  org: string,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<Difference[]> {
  const organisation = parseOrganisation(org, (await db.doc(orgPath(org)).get()).data())
  const day = today(organisation.timeZone, now())
  const [stored, kept] = await Promise.all([
    aggregatedFigures(organisation, day, db),
    keptValues(organisation, day, db),
  ])
  const figures = Object.keys(kept) as (keyof Aggregated)[]
  return figures
    .filter((figure) => kept[figure] !== stored[figure])
    .map((figure) => ({ figure, kept: kept[figure], stored: stored[figure] }))
}

/** The later differences that were as large before: others come from changes that are still on their way. */
export function sameIn(earlier: readonly Difference[], later: readonly Difference[]): Difference[] {
  const sizes = new Map(earlier.map(({ figure, kept, stored }) => [figure, stored - kept]))
  return later.filter(({ figure, kept, stored }) => sizes.get(figure) === stored - kept)
}

async function keptValues({ id, currency }: Organisation, day: Day, db: Firestore): Promise<Aggregated> {
  const kept = figuresOn(await keptFigures(id, db), day, currency)
  const { toSend, failed, cameBack } = kept.needsYou
  return {
    drafts: kept.drafts,
    ...{ toSend, failed, cameBack },
    outstanding: kept.outstanding.count,
    outstandingMinor: minorOf(kept.outstanding),
    overdueMinor: minorOf(kept.overdue),
    sent: kept.sentThisMonth.count,
    sentMinor: minorOf(kept.sentThisMonth),
    paid: kept.paidThisMonth.count,
    paidMinor: minorOf(kept.paidThisMonth),
  }
}

/** All currencies together, as the database adds them up. */
const minorOf = ({ sums }: Figure): number => sums.reduce((sum, { minor }) => sum + minor, 0)
