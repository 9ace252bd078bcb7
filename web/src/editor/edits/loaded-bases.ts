import type { Edit } from '@covoice/domain'
import type { Change } from '../../backend/documents/writing.ts'
import { basisOf } from './bases.ts'

let loading: Promise<typeof import('./basis-fields.ts') | null> | null = null

/** What tells on which values edits were made, loaded; null where it can't be, and then the next call tries again. */
export function loadBases() {
  loading ??= import('./basis-fields.ts').catch(() => (loading = null))
  return loading
}

/** What edits write beside their fields, as soon as that is loaded; none where nothing is known of them. */
export function besideOf(edits: readonly Edit[]): Pick<Change, 'beside'> {
  if (!edits.some(basisOf)) return {}
  const beside = loadBases().then((bases) =>
    Object.fromEntries(edits.flatMap((edit) => Object.entries(bases?.basisFields(edit) ?? {}))),
  )
  return { beside }
}
