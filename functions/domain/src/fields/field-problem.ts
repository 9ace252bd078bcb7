/** Why a value can't stand in a field. */
export type FieldProblem =
  'wrongKind' | 'tooLong' | 'tooSmall' | 'tooLarge' | 'tooMany' | 'notADay' | 'notACurrency'
