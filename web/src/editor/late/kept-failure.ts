import type { Edit } from '@covoice/domain'
import type { Failure } from '../../backend/documents/failures.ts'
import type { FieldEdit } from '../../collaboration/journal/entry.ts'
import { basisOf } from '../edits/bases.ts'
import { editsOf } from '../edits/left-edits.ts'
import { madeBy } from './late-edits.ts'

/** An edit as the journal keeps it, field by field. */
export const fieldEdits = (edit: Edit): FieldEdit[] =>
  madeBy(edit).map((made) => ({ ...made, seen: basisOf(edit) }))

/** The edits of a refused write that their editor was left with. */
export const keptFailure = (failure: Failure): FieldEdit[] => (editsOf.get(failure) ?? []).flatMap(fieldEdits)
