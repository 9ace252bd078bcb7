import type { Invoice, Line, Revision } from '@covoice/domain'
import type { Refused } from '../commands/refusal.ts'
import { timestamp } from '../stored-times.ts'
import { isFingerprint } from './fingerprint.ts'

/**
 * The refusal when the content has changed since its sender saw it, with who changed it last and where; null
 * when it is unchanged.
 */
export function changedSince(
  seen: string | undefined,
  revision: Pick<Revision, 'content' | 'lines'>,
  invoice: Invoice,
  lines: readonly Line[],
): Refused | null {
  if (seen !== undefined && isFingerprint(seen, revision.content, revision.lines)) return null
  const [last] = [
    { line: undefined, by: invoice.changedBy, at: invoice.changedAt },
    ...lines.map(({ id, changedBy, changedAt }) => ({ line: id, by: changedBy, at: changedAt })),
  ].sort((a, b) => millis(b.at) - millis(a.at))
  return {
    kind: 'refused',
    problems: [
      { code: 'changedSince', ...(last?.line && { line: last.line }), ...(last && { by: last.by }) },
    ],
  }
}

const millis = (at: unknown): number => timestamp.read(at)?.toMillis() ?? 0
