import type { LineValues } from '@covoice/domain'
import { addressOf, type FieldKey } from '../live/field-key.ts'
import { valueAt } from '../live/sheet-document.ts'
import { useBlankLine } from './blank-line.ts'
import { editFor } from './consequences.ts'
import type { BlankLine } from './overlay.ts'
import type { OwnEdits } from './own-edits.ts'
import type { Typing } from './typing.ts'

/** What a person does in the fields of the sheet, as edits: the values typed in one visit are one edit. */
export function useFieldEdits(own: OwnEdits, typing: Typing, newLineValues: () => BlankLine['known']) {
  const { written, edit, problems, keepOut } = own
  const { typed } = typing
  const { blankId, blank, commitBlank, fillBlank } = useBlankLine({ own, typing, newLineValues })
  let visits = 0
  /** What stood in fields when the typing began that is not written yet. */
  const stood = new Map<FieldKey, unknown>()

  /** Writes the current value of a field; an equal value changes nothing. */
  function commit(key: FieldKey, value: unknown): void {
    if (!written.value) return
    if (addressOf(key).line === blankId.value) commitBlank(key, value)
    else
      edit(
        [editFor(written.value.invoice, key, value)],
        `${key}#${visits}`,
        typed.has(key) ? stood : undefined,
      )
  }

  return {
    typed,
    blankId,
    blank,
    commit,
    /** Gives a line several values at once; the blank line is created by it. */
    fill: (line: string, values: LineValues) => {
      if (line === blankId.value) fillBlank(values)
      else edit([{ kind: 'setLineFields', line, values }])
    },
    type: (key: FieldKey, value: unknown) => {
      if (problems.get(key) === 'unreadable' || problems.get(key) === 'notRead') problems.delete(key)
      if (!typed.has(key) && written.value) stood.set(key, valueAt(written.value, key))
      typing.type(key, value)
    },
    /** Discards the typed value: it can't be read, or was reverted. */
    untype: (key: FieldKey) => {
      typing.drop(key)
      problems.delete(key)
    },
    /** The field was left with an unreadable text. */
    refuse: (key: FieldKey) => keepOut(key, 'unreadable'),
    /** A pasted text for this field could not be read. */
    mark: (key: FieldKey) => keepOut(key, 'notRead'),
    /** The cursor has entered a field: text typed from now on is one edit. */
    enter: () => {
      visits += 1
    },
    /** The cursor has left a field: a typed value that is not written yet is written now. */
    leave: (key: FieldKey) => {
      if (typed.has(key)) commit(key, typed.get(key))
    },
    /** Writes every value that is still being typed. */
    flushTyped: () => {
      for (const [key, value] of [...typed]) commit(key, value)
    },
  }
}
