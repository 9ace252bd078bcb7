import { setTimeout } from 'node:timers/promises'
import { countedPath, invoicesPath, orgPath, parseOrganisation, today, type Day } from '@covoice/domain'
import { figuresDelayMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { figuresDrifted } from '../log.ts'
import { compareFigures, sameIn, type Difference } from './compare-figures.ts'
import { countInvoices } from './count-invoices.ts'
import { countMarked } from './count-marked.ts'
import { idsOf } from './ids-of.ts'
import { recount } from './recount.ts'
import { repairFigures } from './repair-figures.ts'
import { tidyFigures } from './tidy-figures.ts'

/** Two nights, as one may have failed, until ten minutes ago: later changes may still be on their way. */
const recentMs = { from: 48 * 60 * 60_000, to: 10 * 60_000 }

/**
 * Compares an organisation's figures with its invoices, reports and repairs what differs, and counts all of one
 * that has none yet. A change of the last seconds is on its way into the figures, so a difference has to last.
 * Returns the differences that were repaired.
 */
export async function checkFigures(
  org: string,
  deps: Dependencies,
  delayMs = figuresDelayMs,
): Promise<Difference[]> {
  const { db } = deps
  // what has fallen to nothing may fill a document, so that nothing can be added
  await tidyFigures(org, db)
  const organisation = parseOrganisation(org, (await db.doc(orgPath(org)).get()).data())
  if (!organisation.hasFigures) {
    await recount(org, deps)
    return []
  }
  await countMarked(org, deps, Infinity)
  await countAnew(org, today(organisation.timeZone, deps.now()), deps)
  const missed = await countRecent(org, deps)
  const lasting = await lastingDifferences(org, deps, delayMs)
  const drift = [...(missed > 0 ? [{ figure: 'missed', kept: 0, stored: missed }] : []), ...lasting]
  if (drift.length > 0) figuresDrifted(org, drift)
  if (lasting.length > 0) {
    await recount(org, deps)
    await repairFigures(org, db)
  }
  await tidyFigures(org, db)
  return drift
}

/** Counts the invoices whose days are placed elsewhere from this day on. */
async function countAnew(org: string, day: Day, deps: Dependencies): Promise<void> {
  const due = deps.db.collection(countedPath(org)).where('anewOn', '<=', day).orderBy('anewOn')
  for await (const invoices of idsOf(due, 'anewOn')) await countInvoices({ org, invoices }, deps)
}

/**
 * Counts the invoices that were changed since the last check, but not just now, and returns how many a lost event
 * had left uncounted. So a change that no sum over all invoices shows is found too, such as of the customer.
 */
async function countRecent(org: string, deps: Dependencies): Promise<number> {
  const { db, now } = deps
  const recent = db
    .collection(invoicesPath(org))
    .where('changedAt', '>=', new Date(now().getTime() - recentMs.from))
    .where('changedAt', '<', new Date(now().getTime() - recentMs.to))
    .orderBy('changedAt')
  let missed = 0
  for await (const invoices of idsOf(recent, 'changedAt'))
    missed += (await countInvoices({ org, invoices }, deps)).length
  return missed
}

async function lastingDifferences(org: string, deps: Dependencies, delayMs: number): Promise<Difference[]> {
  const first = await compareFigures(org, deps)
  if (first.length === 0) return []
  await setTimeout(delayMs)
  return sameIn(first, await compareFigures(org, deps))
}
