import {
  byPosition,
  commandKinds,
  contentOf,
  headerTexts,
  lineContentOf,
  linePath,
  lineTexts,
  lineWordsOf,
  linesPath,
  mayReach,
  ownValue,
  parseLine,
  type CommandOf,
  type Line,
  type Revision,
  withTextMarks,
} from '@covoice/domain'
import type { InvoiceContext } from '../../commands/context.ts'
import { invoicesCommand } from '../../commands/kind.ts'
import { refusal, type Outcome } from '../../commands/outcome.ts'
import { refused } from '../../commands/refusal.ts'
import { requireVersion } from '../../history/required-version.ts'
import { requireSettledTexts } from '../../text/outstanding.ts'
import { readReturning, type ReturnedText } from '../../text/returned-texts.ts'
import { apply, applyDecision } from '../apply.ts'
import { changedSince } from '../changed-since.ts'
import { nothing } from '../decision.ts'
import { finishedStatus } from '../finish.ts'
import { lastRevision } from '../read-revision.ts'

/** The command that ends the edit of an issued invoice and brings its last revision back. */
export const discardCommand = invoicesCommand(commandKinds.discard, discard)

/**
 * Puts the frozen content back, header and lines, in the command's transaction. Refused when somebody has changed the
 * content since its author looked at it: nobody discards what they have not seen.
 */
async function discard(context: InvoiceContext, { seen }: CommandOf<'discard'>): Promise<Outcome> {
  const { transaction, db, org, invoice, step } = context
  if (invoice.number === null || invoice.content === 'frozen') return applyDecision(context, nothing)
  const stored = await transaction.get(db.collection(linesPath(org, invoice.id)))
  const lines = stored.docs.map((line) => parseLine(line.id, line.data()))
  await requireSettledTexts(context, { invoice, lines })
  await requireVersion(context, { invoice, lines })
  const revision = await lastRevision(context)
  const returning = await readReturning(context, invoice.id)
  // the revision may be of another customer than the current one
  if (!mayReach(context.member, revision.content.customer)) return refusal(refused('notAllowed'))
  await step('linesRead')
  const current = { content: contentOf(invoice), lines: byPosition(lines) }
  const changed = changedSince(ownValue(seen, invoice.id), current, invoice, lines)
  if (changed) return refusal(changed)

  putLinesBack(context, lines, revision)
  returning(textsOf(revision))
  const status = finishedStatus(invoice)
  const { outcome } = await apply(context, {
    kind: 'change',
    header: {
      ...withTextMarks(revision.content),
      totals: revision.totals,
      lineCount: revision.lines.length,
      lineWords: lineWordsOf(revision.lines),
      content: 'frozen',
      status,
      statusBefore: null,
    },
    freeze: false,
    happening: { kind: 'discarded', from: invoice.status, to: status, day: null, reason: null },
  })
  return outcome
}

/** Restores the lines of the frozen revision, and removes lines that were added after it. */
function putLinesBack(context: InvoiceContext, lines: readonly Line[], revision: Revision): void {
  const { transaction, db, org, invoice, occasion } = context
  const author = { changedBy: occasion.by, changedAt: occasion.at }
  const known = new Map(lines.map((line) => [line.id, line]))
  const place = (id: string) => db.doc(linePath(org, invoice.id, id))
  for (const frozen of revision.lines) {
    const { id, ...said } = lineContentOf(frozen)
    const content = withTextMarks(said)
    const current = known.get(id)
    known.delete(id)
    if (!current)
      transaction.set(place(id), { ...content, createdBy: occasion.by, createdAt: occasion.at, ...author })
    else if (JSON.stringify(lineContentOf(current)) !== JSON.stringify(lineContentOf(frozen)))
      transaction.update(place(id), { ...content, ...author })
  }
  for (const { id, removed } of known.values())
    if (!removed) transaction.update(place(id), { removed: true, ...author })
}

/** The texts of a frozen revision, each with its place. */
function textsOf({ content, lines }: Revision): ReturnedText[] {
  return [
    ...headerTexts.map((field) => ({ line: null, field, text: content[field] })),
    ...lines.flatMap((line) => lineTexts.map((field) => ({ line: line.id, field, text: line[field] }))),
  ]
}
