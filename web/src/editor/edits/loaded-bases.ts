import type { Edit } from '@covoice/domain'

let loaded: typeof import('./basis-fields.ts') | null = null

/** Loads what tells on which values edits were made; an edit that is sent before that doesn't tell. */
export function loadBases(): void {
  import('./basis-fields.ts').then(
    (module) => (loaded = module),
    () => undefined,
  )
}

/** What an edit writes beside its field. */
export const basisFieldsOf = (edit: Edit): Record<string, unknown> => loaded?.basisFields(edit) ?? {}
