import { nameMistake } from '../delivery/mail-name.ts'
import type { Field } from '../fields/field.ts'
import { shortText } from '../fields/field-kinds.ts'

/** A name that emails show: one line without an address or a link; one that was stored before may stay. */
export const shownName: Field<string> = {
  ...shortText,
  problem: (value) => {
    if (typeof value !== 'string') return 'wrongKind'
    const mistake = nameMistake(value)
    return mistake === null ? null : mistake === 'nameTooLong' ? 'tooLong' : 'wrongKind'
  },
  rule: 'isName(value)',
  checkedOnChange: true,
}
