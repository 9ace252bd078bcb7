import { createHash } from 'node:crypto'
import {
  differenceOfFigures,
  figurePartPath,
  figuresOfCustomerPath,
  sumOfFigures,
  type Figures,
} from '@covoice/domain'
import { FieldValue } from 'firebase-admin/firestore'
import type { OrgTransaction } from '../org-transaction.ts'
import type { Counted } from './counted-invoice.ts'

/**
 * The parts of an organisation's figures: one document takes about one write a second for long, and a page that
 * shows the figures reads them all.
 */
export const figureParts = 10

/** The part that an invoice counts in, whatever its customer. */
export function partOf(invoice: string): number {
  return createHash('sha256').update(invoice).digest().readUInt32BE() % figureParts
}

/** A change of what one invoice counts. */
export interface CountedChange {
  invoice: string
  before: Counted
  after: Counted
}

/** The figures to add to each document, by its path; without those that stay. */
export function additions(org: string, changes: readonly CountedChange[]): Map<string, Figures> {
  const added = changes.flatMap(({ invoice, before, after }) => {
    const taken = differenceOfFigures(new Map(), before.figures)
    const part = figurePartPath(org, partOf(invoice))
    return [
      { path: part, figures: taken },
      { path: part, figures: after.figures },
      ...(before.customer === null
        ? []
        : [{ path: figuresOfCustomerPath(org, before.customer), figures: taken }]),
      ...(after.customer === null
        ? []
        : [{ path: figuresOfCustomerPath(org, after.customer), figures: after.figures }]),
    ]
  })
  const sums = [...Map.groupBy(added, ({ path }) => path)].map(
    ([path, own]) => [path, sumOfFigures(own.map(({ figures }) => figures))] as const,
  )
  return new Map(sums.filter(([, sum]) => sum.size > 0))
}

/**
 * Adds to the figures within a transaction, without reading them: several transactions wait for each other only
 * while they are written. What falls to nothing is tidied up later, for which the document is marked.
 */
export function addFigures({ transaction, db }: OrgTransaction, added: ReadonlyMap<string, Figures>): void {
  for (const [path, figures] of added) {
    const entries = [...figures]
    const tallies = entries.map(([key, { count, minor }]) => [
      key,
      { count: FieldValue.increment(count), minor: FieldValue.increment(minor) },
    ])
    const falls = entries.some(([, { count }]) => count < 0)
    transaction.set(
      db.doc(path),
      { tallies: Object.fromEntries(tallies) as object, ...(falls && { untidy: true }) },
      { merge: true },
    )
  }
}
