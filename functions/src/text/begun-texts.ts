import * as Y from 'yjs'
import { replayed } from './merge-updates.ts'

/** The names of the texts that have begun; Yjs knows also those of changes that wait for something else. */
export const begunKeys = (texts: Y.Doc): string[] =>
  [...texts.share.keys()].filter((key) => texts.getText(key)._start !== null)

/**
 * Drops the changes that wait for something else, where some of them waited already in the stored state: the server refused what
 * they stand on, or set it aside. Returns whether there were any.
 */
export function dropWaiting(texts: Y.Doc, known: Uint8Array | null): boolean {
  if (!isWaiting(texts) || !isWaiting(replayed(known, []))) return false
  texts.store.pendingStructs = null
  texts.store.pendingDs = null
  return true
}

const isWaiting = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null
