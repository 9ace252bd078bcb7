import { seedClient, textKeys } from '@covoice/domain'
import { Doc } from 'yjs'
import type { FieldEdit } from '../../collaboration/journal/entry.ts'
import { lacking } from '../../collaboration/text/refused/lacking.ts'
import { ownBeginning } from '../../collaboration/text/refused/own-beginning.ts'
import { takeAtOnce } from '../../collaboration/text/trial.ts'
import { setting } from '../live/field-key.ts'
import { valueAt, type SheetDocument } from '../live/sheet-document.ts'

interface LostTextsOptions {
  /** My updates by their ids, with the moment of the last one. */
  mine: ReadonlyMap<string, Uint8Array>
  atMs: number
  /** The updates that the server has, and all that it has merged. */
  known: readonly Uint8Array[]
  sheet: SheetDocument
}

/** The texts that lack updates of mine, each as I wrote it and as it stands. */
export function lostTexts({ mine, atMs, known, sheet }: LostTextsOptions): FieldEdit[] {
  const refused = lacking(known, mine).flatMap((id) => mine.get(id) ?? [])
  if (refused.length === 0) return []
  const [server, all] = [textsOf(known), textsOf([...known, ...refused])]
  return textKeys(sheet.lines.map(({ id }) => id)).flatMap((key) => {
    const stored = (valueAt(sheet, key) ?? '') as string
    const began = ownBeginning(key, { refused, known, seedOf: seedClient })
    const base = began?.base ?? (server.share.has(key) ? server.getText(key).toJSON() : stored)
    const value = began?.mine ?? (all.share.has(key) ? all.getText(key).toJSON() : base)
    return value === base ? [] : { key, value, seen: { value: base, atMs }, edit: setting(key, value) }
  })
}

function textsOf(updates: readonly Uint8Array[]): Doc {
  const doc = new Doc()
  takeAtOnce(doc, updates)
  return doc
}
