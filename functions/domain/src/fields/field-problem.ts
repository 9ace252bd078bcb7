/** Why a value is invalid in a field; the message of every field's schema. */
export type FieldProblem =
  'wrongKind' | 'tooLong' | 'tooSmall' | 'tooLarge' | 'tooMany' | 'notADay' | 'notACurrency'
