import { textDigest } from '@covoice/domain'
import * as Y from 'yjs'
import { changeText } from './change-text.ts'

/** A text that an app wrote as a whole, which merges no texts; `base` is the digest of the text that was stored before. */
export interface ForeignText {
  key: string
  text: string
  base: string
}

/** Texts on the way to the merged ones, each where a foreign one began. */
export type Bases = Map<string, Uint8Array>

/** Keeps the texts as they are now for each foreign text that began with them. */
export function keepBases(bases: Bases, texts: Y.Doc, foreign: readonly ForeignText[]): void {
  for (const { key, base } of foreign)
    if (textDigest(texts.getText(key).toJSON()) === base) bases.set(key, Y.encodeStateAsUpdate(texts))
}

/**
 * Brings a foreign text into the merged ones: its writer's change, made where the writer began, so that what others typed
 * meanwhile stays. Where nobody knows the beginning, the merged text becomes the foreign one.
 */
export function takeForeign(texts: Y.Doc, { key, text }: ForeignText, base: Uint8Array | undefined): void {
  if (!base) return changeText(texts.getText(key), text)
  const beginning = new Y.Doc()
  Y.applyUpdate(beginning, base)
  const known = Y.encodeStateVector(beginning)
  changeText(beginning.getText(key), text)
  Y.applyUpdate(texts, Y.encodeStateAsUpdate(beginning, known))
}
