import { isDeepStrictEqual } from 'node:util'
import {
  invoicePath,
  lineCountOf,
  lineWordsOf,
  linesPath,
  parseInvoice,
  parseLine,
  totalsOf,
  type Invoice,
  type InvoiceTotals,
  type Line,
} from '@covoice/domain'
import type { Firestore, Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { timestamp } from '../stored-times.ts'

/**
 * Writes the list's fields of an open invoice: its totals, the number and the words of its lines, and the last change;
 * and the number of all lines, removed ones too, for the rules. Written
 * from a fresh read, only when different, and only onto the header that was read; throws when it has changed
 * in the meantime, to be retried.
 */
export async function writeTotals(
  place: { org: string; invoice: string },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  const read = await readOpen(place, db)
  if (!read) return
  const { header, invoice, lines, linesStored } = read
  const fresh = {
    totals: sumsOf(totalsOf(invoice, lines)),
    lineCount: lines.filter((line) => !line.removed).length,
    linesStored: lineCountOf(lines),
    lineWords: lineWordsOf(lines),
    ...[invoice, ...lines].map(authorship).reduce((last, next) => (isLater(next, last) ? next : last)),
  }
  const { totals, lineCount, lineWords } = invoice
  const now = { totals, lineCount, linesStored, lineWords, ...authorship(invoice) }
  if (isDeepStrictEqual(now, fresh)) return
  await header.ref.update({ ...fresh }, { lastUpdateTime: header.updateTime })
}

/** Header and lines at one moment; read-only, so that no typing person waits for a lock. */
function readOpen({ org, invoice: id }: { org: string; invoice: string }, db: Firestore) {
  return db.runTransaction(
    async (transaction) => {
      const header = await transaction.get(db.doc(invoicePath(org, id)))
      if (!header.exists || !header.updateTime) return null
      const invoice = parseInvoice(id, header.data())
      if (invoice.content !== 'open') return null
      const stored = await transaction.get(db.collection(linesPath(org, id)))
      const lines = stored.docs.map((line) => parseLine(line.id, line.data()))
      const linesStored: unknown = header.get('linesStored')
      return { header: { ref: header.ref, updateTime: header.updateTime }, invoice, lines, linesStored }
    },
    { readOnly: true },
  )
}

interface Authorship {
  changedBy: string
  changedAt: Timestamp | null
}

function authorship({ changedBy, changedAt }: Invoice | Line): Authorship {
  return { changedBy, changedAt: timestamp.read(changedAt) ?? null }
}

const isLater = (a: Authorship, b: Authorship) =>
  (a.changedAt?.valueOf() ?? '') > (b.changedAt?.valueOf() ?? '')

/** The totals to store; none while an amount is too large to be stored exactly. */
function sumsOf({
  lines: _lines,
  taxes: _taxes,
  ...sums
}: ReturnType<typeof totalsOf>): InvoiceTotals | null {
  return Object.values(sums).every(Number.isSafeInteger) ? sums : null
}
