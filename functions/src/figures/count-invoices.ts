import {
  countedInvoicePath,
  invoicePath,
  orgPath,
  parseOrganisation,
  uncountedInvoicePath,
} from '@covoice/domain'
import type { DocumentSnapshot, Timestamp, Transaction } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { readAll } from '../read-all.ts'
import { addFigures, additions, type CountedChange } from './add-figures.ts'
import { countedAt, isAsNew, parseCounted, storedCounted, type CountedVersion } from './counted-invoice.ts'

/** Invoices of one transaction: few enough to be over at once. */
export const atOnce = 100

/** The invoices to count, and when each was marked as waiting, before it is read; the marks are removed with it. */
export interface ToCount {
  org: string
  invoices: readonly string[]
  marks?: ReadonlyMap<string, Timestamp>
}

/**
 * Counts invoices as they are stored: their figures change by the difference from what was counted of them last,
 * in one transaction with the note of it. Twice, or after a later version was counted, it changes nothing; so the
 * order of events does not matter. Returns the invoices whose figures were others.
 */
export async function countInvoices(
  { org, invoices, marks }: ToCount,
  deps: Dependencies,
): Promise<string[]> {
  const changed: string[] = []
  for (let start = 0; start < invoices.length; start += atOnce)
    changed.push(
      ...(await countTogether({ org, invoices: invoices.slice(start, start + atOnce), marks }, deps)),
    )
  return changed
}

async function countTogether(
  { org, invoices, marks = new Map() }: ToCount,
  { db, now, step }: Dependencies,
): Promise<string[]> {
  // Read without locks: nobody who writes on an invoice waits for its figures.
  const headers: DocumentSnapshot[] = await readAll(db, ...invoices.map((id) => db.doc(invoicePath(org, id))))
  await step('invoicesRead')
  return db.runTransaction(
    async (transaction) => {
      // The time zone is that of the moment of the commit: a new one is followed by a count of all invoices.
      const [profile, ...notes] = await readAll(
        transaction,
        ...[orgPath(org), ...invoices.map((id) => countedInvoicePath(org, id))].map((path) => db.doc(path)),
      )
      const organisation = parseOrganisation(org, profile?.data())
      const old = await unchanged(marks.size > 0 ? invoices : [], { org, marks }, { transaction, db })
      const newer = headers.flatMap((header, index) => {
        const before = parseCounted(notes[index]?.data())
        const after = countedAt(now(), header, organisation)
        return isAsNew(after, before) ? [{ invoice: header.id, isGone: !header.exists, before, after }] : []
      })
      addFigures({ transaction, db, org }, additions(org, newer))
      for (const { invoice, isGone, before, after } of newer)
        if (!isNoted(after, before))
          transaction.set(db.doc(countedInvoicePath(org, invoice)), storedCounted(after, isGone))
      for (const mark of old) transaction.delete(mark.ref)
      await step('figuresWritten')
      return newer.filter(changesFigures).map(({ invoice }) => invoice)
    },
    { maxAttempts: 10 },
  )
}

/** The marks that no change has renewed since: a renewed one is about a change that may not have been read. */
async function unchanged(
  invoices: readonly string[],
  { org, marks }: Required<Pick<ToCount, 'org' | 'marks'>>,
  { transaction, db }: { transaction: Transaction; db: Dependencies['db'] },
): Promise<DocumentSnapshot[]> {
  if (invoices.length === 0) return []
  const stored: DocumentSnapshot[] = await readAll(
    transaction,
    ...invoices.map((id) => db.doc(uncountedInvoicePath(org, id))),
  )
  return stored.filter(({ id, updateTime }) => updateTime !== undefined && marks.get(id)?.isEqual(updateTime))
}

/** Whether there is nothing to note: neither the figures nor the version nor the day are others. */
function isNoted(counted: CountedVersion, before: CountedVersion): boolean {
  return (
    counted.invoiceAt.isEqual(before.invoiceAt) &&
    counted.anewOn === before.anewOn &&
    !changesFigures({ invoice: '', before, after: counted })
  )
}

/** Whether a change is one of any figures. */
function changesFigures(change: CountedChange): boolean {
  return additions('', [change]).size > 0
}
