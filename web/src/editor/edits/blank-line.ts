import type { LineField, LineValues } from '@covoice/domain'
import { computed, shallowRef } from 'vue'
import { newId } from '../../backend/documents/documents.ts'
import { addressOf, lineKey, type FieldKey } from '../live/field-key.ts'
import { sameValue } from '../live/same-value.ts'
import { realLine, type BlankLine } from './overlay.ts'
import type { OwnEdits } from './own-edits.ts'
import type { Typing } from '../typing/typing.ts'

interface BlankLineOptions {
  own: Pick<OwnEdits, 'written' | 'edit' | 'problems'>
  typing: Typing
  /** The initial values of a new line. */
  newLineValues: () => BlankLine['known']
}

/** The blank line below the others: the first value written in it creates it, and the next blank line follows. */
export function useBlankLine({ own, typing, newLineValues }: BlankLineOptions) {
  const { written, edit, problems } = own
  const { typed } = typing
  const blankId = shallowRef(newId())
  const blank = computed<BlankLine>(() => ({ id: blankId.value, known: newLineValues() }))

  /** Creates the line with its typed values and this one, unless that leaves it blank. */
  function commitBlank(key: FieldKey, value: unknown): void {
    if (!written.value) return
    const line = realLine(written.value, blank.value, new Map([...typed, [key, value]]))
    const empty = sameValue(line, realLine(written.value, blank.value, new Map()))
    if (empty) problems.delete(lineKey(line.id, '*'))
    else if (!edit([{ kind: 'addLine', line }])) return
    for (const one of [...typed.keys()]) if (addressOf(one).line === line.id) typing.drop(one)
    if (!empty) blankId.value = newId()
  }

  /** Creates the line with several values at once. */
  function fillBlank(values: LineValues): void {
    const line = blankId.value
    for (const [field, value] of Object.entries(values)) typed.set(lineKey(line, field as LineField), value)
    commitBlank(lineKey(line, 'product'), values.product ?? null)
  }

  return { blankId, blank, commitBlank, fillBlank }
}
