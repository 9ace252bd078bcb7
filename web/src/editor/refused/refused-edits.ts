import type { Edit } from '@covoice/domain'
import { shallowReactive } from 'vue'
import type { ProblemCode } from '../../backend/server/problem.ts'
import type { FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'
import type { Step } from '../edits/undo-stack.ts'

/** Why an edit of mine is not in the invoice: the invoice's state or size, or the server's code. */
export type RefusalReason = 'frozen' | 'deleted' | 'noAccess' | 'tooManyLines' | ProblemCode

/** An edit of mine that could not be written; it stays until it is written or dismissed. */
export interface RefusedEdit {
  key: FieldKey
  value: unknown
  edit: Edit
  reason: RefusalReason
}

/** The edits that could not be written. */
export type RefusedEdits = ReturnType<typeof useRefusedEdits>

/**
 * My edits that could not be written, by field, each with the reason. `isAnswered` says whether the server has what the
 * document has in a field: a write that it may still refuse proves nothing.
 */
export function useRefusedEdits(isAnswered: (key: FieldKey) => boolean) {
  const refused = shallowReactive(new Map<FieldKey, RefusedEdit>())

  function add(steps: readonly Step[], edits: readonly Edit[], reason: RefusalReason): void {
    const added = edits.find((edit) => edit.kind === 'addLine')
    for (const { key, edit, after } of steps) {
      refused.set(key, { key, value: after, edit: key.endsWith(':*') && added ? added : edit, reason })
    }
  }

  /** Whether the server has a value in a field of the document. */
  const has = (document: SheetDocument, key: FieldKey, value: unknown): boolean =>
    isAnswered(key) && sameValue(valueAt(document, key), value)

  /** The document has changed: edits that it contains are no longer refused. */
  function seen(document: SheetDocument): void {
    for (const [key, { value }] of refused) if (has(document, key, value)) refused.delete(key)
  }

  /** Gives edits that the server refused without a reason their actual reason. */
  function explain(reason: RefusalReason): void {
    for (const [key, one] of refused) if (one.reason === 'denied') refused.set(key, { ...one, reason })
  }

  return { refused, add, has, seen, explain }
}
