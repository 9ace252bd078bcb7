import { printProblems, type Revision } from '@covoice/domain'
import type { Refused } from '../commands/refusal.ts'
import { problem } from '../problem.ts'

/**
 * The refusal to send a revision whose PDF would be too long or lack signs; null when it can be printed. Earlier releases
 * froze such ones.
 */
export function notPrintable({ content, lines }: Pick<Revision, 'content' | 'lines'>): Refused | null {
  const problems = printProblems(content, lines)
  return problems.length === 0 ? null : { kind: 'refused', problems }
}

/** Throws 'tooLongToPrint' or 'notPrintable' for a revision that can't be printed. */
export function requirePrintable({ content, lines }: Pick<Revision, 'content' | 'lines'>): void {
  const [first] = printProblems(content, lines)
  if (first) throw problem(first.code === 'tooLongToPrint' ? first.code : 'notPrintable')
}
