import {
  lineWordsOf,
  linesPath,
  parseLine,
  problems,
  revisionOf,
  revisionPath,
  type Invoice,
  type InvoiceServerFields,
  type Line,
  type Revision,
} from '@covoice/domain'
import type { InvoiceTransaction } from '../commands/context.ts'
import { refused, type Refused } from '../commands/refusal.ts'
import { revisionBytes } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { notApproved } from '../reviews/not-approved.ts'
import { requireSettledTexts } from '../text/outstanding.ts'
import { readNextNumber, takeNumber } from './numbers.ts'
import { readLanguage } from './read-language.ts'
import { lastRevision } from './read-revision.ts'
import { sameContent } from './same-content.ts'

/** The changed header fields, the revision of the current content, and whether it was written just now. */
export interface Frozen {
  kind: 'frozen'
  header: Partial<InvoiceServerFields & Pick<Invoice, 'lineWords'>>
  revision: Revision
  isNew: boolean
}

/** An objection to content before it is frozen: nothing is written then. */
export type Objection = (revision: Revision, lines: readonly Line[]) => Refused | null

/**
 * Freezes the content of an open invoice as its next revision, with a number if it has none: reads
 * everything, then writes within the transaction, so that the frozen content is the content that was read.
 * Refused when the content has problems, or where a review is required and nobody has approved it: whatever gives an
 * invoice a number or a new revision comes through here. Gives the transaction up while typed text waits to be merged.
 */
export async function freeze(
  context: InvoiceTransaction & Pick<Dependencies, 'step'>,
  objection: Objection = () => null,
): Promise<Frozen | Refused> {
  const { transaction, db, org, invoice, occasion, step } = context
  const stored = await transaction.get(db.collection(linesPath(org, invoice.id)))
  const lines = stored.docs.map((line) => parseLine(line.id, line.data()))
  await requireSettledTexts(context, { invoice, lines })
  await step('linesRead')
  const found = problems(invoice, lines)
  if (found.length > 0) return { kind: 'refused', problems: found }

  const free = invoice.number === null ? await readNextNumber(context) : null
  const number = free ?? { number: Number(invoice.number), numberText: String(invoice.numberText) }
  await step('numberTaken')
  const language = await readLanguage(context, invoice)
  const next = revisionOf(invoice, lines, { revision: invoice.revision + 1, language, ...number })
  const last = invoice.revision > 0 ? await lastRevision(context) : null
  const isNew = last === null || !sameContent(last, next)
  const revision = isNew ? next : last
  if (isNew && Buffer.byteLength(JSON.stringify(next)) > revisionBytes) return refused('tooMuchText')
  const objected =
    objection(revision, lines) ?? (isNew ? await notApproved(context, invoice, next, lines) : null)
  if (objected) return objected
  if (!isNew) return { kind: 'frozen', header: sums(next, lines), revision, isNew }

  if (free) takeNumber(context, free)
  transaction.create(db.doc(revisionPath(org, invoice.id, next.revision)), {
    ...next,
    issuedAt: occasion.at,
    issuedBy: occasion.by,
  })
  await step('revisionWritten')
  return {
    kind: 'frozen',
    header: {
      ...sums(next, lines),
      revision: next.revision,
      ...(free && { number: number.number, numberText: number.numberText, issuedAt: occasion.at }),
    },
    revision,
    isNew,
  }
}

function sums(revision: Revision, lines: readonly Line[]): Frozen['header'] {
  return {
    totals: revision.totals,
    lineCount: lines.filter((line) => !line.removed).length,
    lineWords: lineWordsOf(lines),
  }
}
