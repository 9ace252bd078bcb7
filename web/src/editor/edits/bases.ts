import type { Edit } from '@covoice/domain'

/** The value that a person saw before an edit of one field, and when the edit was made, by the clock of the device. */
export interface SeenBefore {
  value: unknown
  atMs: number
}

const bases = new WeakMap<Edit, SeenBefore>()

/** The value on which an edit was made. */
export const basisOf = (edit: Edit): SeenBefore | undefined => bases.get(edit)

/** Remembers the value on which an edit was made; an edit that is sent again keeps its first one. */
export function madeOn(edit: Edit, value: unknown, atMs = Date.now()): void {
  if (!bases.has(edit)) bases.set(edit, { value, atMs })
}
