import {
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  revisionOf,
  type Invoice,
  type Line,
  type Revision,
} from '@covoice/domain'
import type { DocumentContent } from '../documents/document.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { notApproved } from '../reviews/not-approved.ts'
import { settleTexts, type SettlingDependencies } from '../text/settle-texts.ts'
import { readLanguage } from './read-language.ts'
import { readRevision } from './read-revision.ts'
import { sameContent } from './same-content.ts'

/** An invoice to be shown: its revision, null for content that may still change. */
export interface Shown {
  invoice: Invoice
  revision: number | null
  document: DocumentContent
  /** Whether the content needs no approval, or has one as it stands. */
  isApproved: boolean
}

/**
 * The content of an invoice: a frozen revision, or with null the stored content with all that was typed, read at one moment;
 * null when it is missing. `require` throws where the invoice may not be shown: before anything is written for it.
 */
export async function documentOf(
  deps: SettlingDependencies,
  place: { org: string; invoice: string },
  revision: number | null,
  require: (invoice: Invoice) => void,
): Promise<Shown | null> {
  const { db } = deps
  if (revision === null) {
    const known = await db.doc(invoicePath(place.org, place.invoice)).get()
    if (!known.exists) return null
    require(parseInvoice(place.invoice, known.data()))
    await settleTexts(place, deps)
  }
  return db.runTransaction(
    async (transaction) => {
      const header = await transaction.get(db.doc(invoicePath(place.org, place.invoice)))
      if (!header.exists) return null
      const invoice = parseInvoice(place.invoice, header.data())
      require(invoice)
      const frozen = revision ?? (invoice.content === 'frozen' ? invoice.revision : null)
      if (frozen !== null) {
        const document = await readRevision(transaction, db, place, frozen)
        return document ? { invoice, revision: frozen, document, isApproved: true } : null
      }
      const stored = await transaction.get(db.collection(linesPath(place.org, place.invoice)))
      const lines = stored.docs.map((line) => parseLine(line.id, line.data()))
      const language = await readLanguage({ transaction, db, org: place.org }, invoice)
      const { numberText } = invoice
      const number = { revision: invoice.revision + 1, number: invoice.number ?? 0 }
      const document = revisionOf(invoice, lines, { ...number, numberText: numberText ?? '', language })
      const isApproved = await mayGoOut({ transaction, db, org: place.org }, invoice, document, lines)
      return { invoice, revision: null, document: { ...document, numberText }, isApproved }
    },
    { readOnly: true },
  )
}

/** What `freeze` would say: content that was opened and not changed needs no approval. */
async function mayGoOut(
  context: OrgTransaction,
  invoice: Invoice,
  next: Revision,
  lines: readonly Line[],
): Promise<boolean> {
  const { transaction, db, org } = context
  const place = { org, invoice: invoice.id }
  const last = invoice.revision > 0 ? await readRevision(transaction, db, place, invoice.revision) : null
  if (last && sameContent(last, next)) return true
  return (await notApproved(context, invoice, next, lines)) === null
}
