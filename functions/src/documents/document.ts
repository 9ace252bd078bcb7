import type { Revision } from '@covoice/domain'

/** What a document says: a frozen revision, or a draft as it stands, which has no number yet. */
export type DocumentContent = Omit<Revision, 'revision' | 'number' | 'numberText'> & {
  numberText: string | null
}

/** A picture as stored: only what can be drawn without running anything. */
export interface Picture {
  type: 'image/png' | 'image/jpeg'
  bytes: Uint8Array
}
