import type { Revision } from '@covoice/domain'

/** The content of a document: a frozen revision, or the current draft, which has no number yet. */
export type DocumentContent = Omit<Revision, 'revision' | 'number' | 'numberText'> & {
  numberText: string | null
}

/** A stored picture: only types that are drawn without running code. */
export interface Picture {
  type: 'image/png' | 'image/jpeg'
  bytes: Uint8Array
}
