import { invoiceBasisTable, lineBasisTable, readFields, type Bases } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { timestamp } from '../stored-times.ts'

/** What was typed so long before a version may have arrived after it. */
const onItsWayMs = 10_000

/**
 * The people who edited an invoice since a version, all for none, who edited first coming first: as their browsers say, and
 * as the documents name their last author.
 */
export function editorsOf(
  header: DocumentSnapshot,
  lines: readonly DocumentSnapshot[],
  since: unknown,
): string[] {
  const from = (timestamp.read(since)?.toMillis() ?? -Infinity) - onItsWayMs
  const edits = [
    ...edited(header, readFields(invoiceBasisTable, header.data()).basis),
    ...lines.flatMap((line) => [
      ...edited(line, readFields(lineBasisTable, line.data()).basis),
      ...authored(line),
    ]),
  ]
  const known = edits.filter(({ at }) => at > from)
  // a command names its sender in the header, too
  const found = known.length > 0 ? known : authored(header).filter(({ at }) => at > from)
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ by }) => by))]
}

interface Edit {
  by: string
  at: number
}

function edited(document: DocumentSnapshot, bases: Bases): Edit[] {
  const stored = document.updateTime?.toMillis() ?? 0
  return Object.entries(bases).map(([by, basis]) => ({
    by,
    at: Math.min(timestamp.read(basis.at)?.toMillis() ?? 0, stored),
  }))
}

function authored(document: DocumentSnapshot): Edit[] {
  const by: unknown = document.get('changedBy')
  const at = timestamp.read(document.get('changedAt'))
  return typeof by === 'string' && by !== '' && at ? [{ by, at: at.toMillis() }] : []
}
