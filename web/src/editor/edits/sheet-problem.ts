import { validateEdit, type Edit, type EditProblem } from '@covoice/domain'
import { addressOf, type FieldKey } from '../live/field-key.ts'
import type { Step } from './undo-stack.ts'

/** Why the value of a field is not in the invoice. */
export type SheetProblem = EditProblem | 'customerNeeded' | 'unreadable' | 'notRead'

/** The first rule that edits break, and the field that shows it; null when they are valid. */
export function problemIn(
  edits: readonly Edit[],
  steps: readonly Step[],
): { key: FieldKey | undefined; code: SheetProblem } | null {
  const found = edits.map(validateEdit).find((problem) => problem !== null)
  if (!found) return null
  const step = steps.find(({ key }) => addressOf(key).field === found.field) ?? steps[0]
  return { key: step?.key, code: found.code }
}
