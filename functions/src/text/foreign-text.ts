import { textDigest } from '@covoice/domain'
import * as Y from 'yjs'
import { beginningsIn } from './beginnings.ts'
import { changeText } from './change-text.ts'
import { replayed, type TextUpdate } from './merge-updates.ts'
import type { ReadTexts } from './read-texts.ts'
import type { StoredText } from './stored-texts.ts'

/** A text that an app wrote as a whole, which merges no texts. */
export interface ForeignText extends Pick<StoredText, 'text' | 'isSeen'> {
  key: string
  /** The digest of the text that was stored before. */
  base: string
}

/** The texts that were written by an app which merges none: their mark is of another text. */
export function foreignIn(stored: ReadonlyMap<string, StoredText>): ForeignText[] {
  return [...stored].flatMap(([key, { text, mark, seed, isSeen }]) => {
    const base = mark || seed
    return textDigest(text) === base ? [] : [{ key, text, base, isSeen }]
  })
}

/**
 * Brings foreign texts into the merged ones, and returns the names of those. While more changes are to come, a text of which
 * nobody knows where it began is left for later: it may hold what they say.
 */
export function takeForeign(
  { known, merged, isAll }: Pick<ReadTexts, 'known' | 'merged' | 'isAll'>,
  foreign: readonly ForeignText[],
): ReadonlySet<string> {
  const bases = basesOf(foreign, known, merged.merged)
  const taken = isAll ? foreign : foreign.filter(({ key }) => bases.has(key))
  for (const one of taken) takeOne(merged.texts, one, bases.get(one.key))
  return new Set(taken.map(({ key }) => key))
}

/**
 * The texts where each foreign text began: with the text that its writer says to have seen, else with the one that its mark
 * names, which a colleague may have stored after the writer looked. They are found by repeating the changes.
 */
function basesOf(
  foreign: readonly ForeignText[],
  known: Uint8Array | null,
  merged: readonly TextUpdate[],
): ReadonlyMap<string, Uint8Array> {
  const [seen, marked] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()]
  const texts = replayed(known, [])
  const see = (): void => {
    for (const { key, base, isSeen } of foreign) {
      const text = texts.getText(key).toJSON()
      if (isSeen?.(text)) seen.set(key, Y.encodeStateAsUpdate(texts))
      if (textDigest(text) === base) marked.set(key, Y.encodeStateAsUpdate(texts))
    }
  }
  see()
  for (const { data } of merged) {
    if (!data) continue
    for (const update of [...beginningsIn(data), data]) {
      Y.applyUpdate(texts, update)
      see()
    }
  }
  return new Map([...marked, ...seen])
}

/**
 * The change of a foreign text's writer is made where the writer began, so that what others typed meanwhile stays. Where nobody
 * knows the beginning, the merged text becomes the foreign one.
 */
function takeOne(texts: Y.Doc, { key, text }: ForeignText, base: Uint8Array | undefined): void {
  if (!base) return changeText(texts.getText(key), text)
  const beginning = new Y.Doc()
  Y.applyUpdate(beginning, base)
  const known = Y.encodeStateVector(beginning)
  changeText(beginning.getText(key), text)
  Y.applyUpdate(texts, Y.encodeStateAsUpdate(beginning, known))
}
