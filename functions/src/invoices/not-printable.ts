import { printProblems, type Revision } from '@covoice/domain'
import type { Refused } from '../commands/refusal.ts'

/** The refusal to send a revision whose PDF would lack signs; null when it can be printed. Earlier releases froze such ones. */
export function notPrintable({ content, lines }: Pick<Revision, 'content' | 'lines'>): Refused | null {
  const problems = printProblems(content, lines)
  return problems.length === 0 ? null : { kind: 'refused', problems }
}
