import type { LineValues } from '@covoice/domain'
import type { Ref } from 'vue'
import { addressOf, type FieldKey } from '../live/field-key.ts'
import { valueAt } from '../live/sheet-document.ts'
import type { Texts } from '../texts/texts.ts'
import { useBlankLine } from './blank-line.ts'
import { editFor } from './consequences.ts'
import type { BlankLine } from './overlay.ts'
import type { OwnEdits } from './own-edits.ts'
import type { Typing } from '../typing/typing.ts'
import { useTypedValues } from '../typing/typed-values.ts'

/** What a person does in the fields of the sheet, as edits: the values typed in one visit are one edit. */
export function useFieldEdits(
  own: OwnEdits,
  typing: Typing,
  { newLineValues, texts }: { newLineValues: () => BlankLine['known']; texts: Readonly<Ref<Texts>> },
) {
  const { written, edit, problems, keepOut } = own
  const { typed } = typing
  const { blankId, blank, commitBlank, fillBlank } = useBlankLine({ own, typing, newLineValues })
  let visits = 0
  const isBlank = (key: FieldKey): boolean => addressOf(key).line === blankId.value
  const { takeTyped, holds, ...typedValues } = useTypedValues({ typing, texts, commit, isBlank, problems })
  /** What stood in fields when the typing began that is not written yet. */
  const stood = new Map<FieldKey, unknown>()

  /** Writes the current value of a field; an equal value changes nothing. */
  function commit(key: FieldKey, value: unknown): void {
    if (!written.value) return
    if (isBlank(key)) commitBlank(key, value)
    else
      edit(
        [editFor(written.value.invoice, key, value)],
        `${key}#${visits}`,
        typed.has(key) ? stood : undefined,
      )
  }

  function type(key: FieldKey, value: unknown): void {
    if (problems.get(key) === 'unreadable' || problems.get(key) === 'notRead') problems.delete(key)
    if (!typed.has(key) && written.value) stood.set(key, valueAt(written.value, key))
    takeTyped(key, value)
  }

  return {
    ...typedValues,
    typed,
    blankId,
    blank,
    /** The field was left: its value is written, or waits for the texts like what is typed. */
    commit: (key: FieldKey, value: unknown) => (holds(key) ? type : commit)(key, value),
    /** Gives a line several values at once; the blank line is created by it. */
    fill: (line: string, values: LineValues) => {
      if (line === blankId.value) fillBlank(values)
      else edit([{ kind: 'setLineFields', line, values }])
    },
    type,
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
  }
}
