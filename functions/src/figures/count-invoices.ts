import { countedInvoicePath, invoicePath, orgPath, parseOrganisation } from '@covoice/domain'
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { readAll } from '../read-all.ts'
import { addFigures, additions, type CountedChange } from './add-figures.ts'
import {
  countedIn,
  countsTheSameEverywhere,
  isAsNew,
  parseCounted,
  storedCounted,
  versionOf,
  type CountedVersion,
} from './counted-invoice.ts'

/** Invoices of one transaction: few enough to be over at once. */
const atOnce = 100

/** Where the invoices to count are. */
export interface ToCount {
  org: string
  invoices: readonly string[]
}

/**
 * Counts invoices as they are stored: their figures change by the difference from what was counted of them last,
 * in one transaction with the note of it. Twice, or after a later version was counted, it changes nothing; so the
 * order of events does not matter. Returns the invoices whose figures were others.
 */
export async function countInvoices({ org, invoices }: ToCount, deps: Dependencies): Promise<string[]> {
  const changed: string[] = []
  for (let start = 0; start < invoices.length; start += atOnce)
    changed.push(...(await countTogether({ org, invoices: invoices.slice(start, start + atOnce) }, deps)))
  return changed
}

async function countTogether({ org, invoices }: ToCount, { db, step }: Dependencies): Promise<string[]> {
  // Read without locks: nobody who writes on an invoice waits for its figures.
  const read = await readVersions({ org, invoices }, db)
  await step('invoicesRead')
  return db.runTransaction(
    async (transaction) => {
      const stored = await readAll(transaction, ...read.map(({ id }) => db.doc(countedInvoicePath(org, id))))
      const newer = read.flatMap((header, index) => {
        const before = parseCounted(stored[index]?.data())
        return isAsNew(header.counted, before) ? [{ ...header, before }] : []
      })
      const changes = newer.map(({ id, before, counted }) => ({ invoice: id, before, after: counted }))
      addFigures({ transaction, db, org }, additions(org, changes))
      for (const { id, counted, before, isGone, hasOneMonth } of newer)
        if (!isNoted({ counted, hasOneMonth }, before))
          transaction.set(db.doc(countedInvoicePath(org, id)), storedCounted(counted, isGone))
      await step('figuresWritten')
      return changes.filter(changesFigures).map(({ invoice }) => invoice)
    },
    { maxAttempts: 10 },
  )
}

interface ReadVersion {
  id: string
  counted: CountedVersion
  isGone: boolean
  /** Whether its figures are the same in every time zone. */
  hasOneMonth: boolean
}

async function readVersions({ org, invoices }: ToCount, db: Firestore): Promise<ReadVersion[]> {
  // The organisation first: what is read after it is at least as new.
  const profile = await db.doc(orgPath(org)).get()
  const headers: DocumentSnapshot[] = await readAll(db, ...invoices.map((id) => db.doc(invoicePath(org, id))))
  const organisation = parseOrganisation(org, profile.data())
  return headers.map((header) => ({
    id: header.id,
    counted: {
      ...countedIn(header, organisation),
      invoiceAt: versionOf(header),
      organisationAt: versionOf(profile),
    },
    isGone: !header.exists,
    hasOneMonth: countsTheSameEverywhere(header),
  }))
}

/**
 * Whether there is nothing to note: neither the figures nor the versions are others. The organisation's version, which
 * every change of its profile renews, is of no interest where no time zone makes the figures others.
 */
function isNoted(
  { counted, hasOneMonth }: Pick<ReadVersion, 'counted' | 'hasOneMonth'>,
  before: CountedVersion,
): boolean {
  return (
    counted.invoiceAt.isEqual(before.invoiceAt) &&
    (hasOneMonth || counted.organisationAt.isEqual(before.organisationAt)) &&
    !changesFigures({ invoice: '', before, after: counted })
  )
}

/** Whether a change is one of any figures. */
function changesFigures(change: CountedChange): boolean {
  return additions('', [change]).size > 0
}
