import type { FieldProblem } from '@covoice/domain'
import * as v from 'valibot'

const words: Record<FieldProblem, string> = {
  wrongKind: 'is of the wrong kind',
  tooLong: 'is too long',
  tooSmall: 'is too small',
  tooLarge: 'is too large',
  tooMany: 'are too many',
  notADay: 'is no day of the calendar, as 2026-12-31 is one',
  notACurrency: 'is no currency of ISO 4217',
}

/** One reason why JSON can't be read: the path of its field and the problem. */
export function issueText(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'the file'
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${path}: is no field that is known`
  if (issue.received === 'undefined') return `${path}: is missing`
  const problem = Object.hasOwn(words, issue.message) ? words[issue.message as FieldProblem] : issue.message
  return `${path}: ${problem}`
}
