import {
  countedPath,
  customerFiguresPath,
  differenceOfFigures,
  figurePartPath,
  figurePartsPath,
  noFigures,
  parseFigures,
  sumOfFigures,
  type Figures,
} from '@covoice/domain'
import type { Firestore, QueryDocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { addFigures, additions } from './add-figures.ts'
import { parseCounted } from './counted-invoice.ts'

/** Documents that are read at once. */
const pageSize = 500

/**
 * Brings the kept figures up to what was counted of the invoices. Both change together, so the difference between
 * them stays the same however many invoices are counted meanwhile: it is taken at one moment, and added later, once.
 * Returns the documents that differed.
 */
export async function repairFigures(org: string, db: Firestore): Promise<string[]> {
  const { missing, repairs } = await db.runTransaction((transaction) => readMissing(org, transaction, db), {
    readOnly: true,
  })
  if (missing.size === 0) return []
  return db.runTransaction(async (transaction) => {
    const first = await transaction.get(db.doc(figurePartPath(org, 0)))
    // another repair took the same difference, and has added it
    if (repairsOf(first.get('repairs')) !== repairs) return []
    addFigures({ transaction, db, org }, missing)
    transaction.set(first.ref, { repairs: repairs + 1 }, { merge: true })
    return [...missing.keys()]
  })
}

interface Missing {
  /** What has to be added to each document. */
  missing: ReadonlyMap<string, Figures>
  /** The number of repairs before. */
  repairs: number
}

async function readMissing(org: string, transaction: Transaction, db: Firestore): Promise<Missing> {
  let counted: ReadonlyMap<string, Figures> = new Map()
  for await (const docs of pagesOf(countedPath(org), transaction, db)) {
    const before = { customer: null, figures: noFigures }
    const page = docs.map((doc) => ({ invoice: doc.id, before, after: parseCounted(doc.data()) }))
    counted = merged(counted, additions(org, page))
  }
  const kept = new Map<string, Figures>()
  let repairs = 0
  for (const path of [customerFiguresPath(org), figurePartsPath(org)])
    for await (const docs of pagesOf(path, transaction, db))
      for (const doc of docs) {
        kept.set(doc.ref.path, parseFigures(doc.data()))
        if (doc.ref.path === figurePartPath(org, 0)) repairs = repairsOf(doc.get('repairs'))
      }
  const paths = [...new Set([...counted.keys(), ...kept.keys()])]
  const differences = paths.map((path) => [path, differenceOf(counted, kept, path)] as const)
  return { missing: new Map(differences.filter(([, difference]) => difference.size > 0)), repairs }
}

type ByPath = ReadonlyMap<string, Figures>

const differenceOf = (after: ByPath, before: ByPath, path: string): Figures =>
  differenceOfFigures(after.get(path) ?? noFigures, before.get(path) ?? noFigures)

function merged(a: ByPath, b: ByPath): ByPath {
  const sums = [...b].map(
    ([path, figures]) => [path, sumOfFigures([a.get(path) ?? noFigures, figures])] as const,
  )
  return new Map([...a, ...sums])
}

const repairsOf = (stored: unknown): number => (typeof stored === 'number' ? stored : 0)

async function* pagesOf(
  path: string,
  transaction: Transaction,
  db: Firestore,
): AsyncGenerator<QueryDocumentSnapshot[]> {
  const all = db.collection(path).orderBy('__name__').limit(pageSize)
  for (
    let page = await transaction.get(all);
    !page.empty;
    page = await transaction.get(all.startAfter(page.docs.at(-1)))
  )
    yield page.docs
}
