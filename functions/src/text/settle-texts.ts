import { setTimeout } from 'node:timers/promises'
import { limits, textDigest, withTextMarks } from '@covoice/domain'
import { Timestamp, type Firestore } from 'firebase-admin/firestore'
import * as Y from 'yjs'
import { isConflict } from '../conflict.ts'
import type { Dependencies } from '../dependencies.ts'
import { textStateTooLarge, textUpdatesSetAside } from '../log.ts'
import { cutText } from './change-text.ts'
import { keepBases, takeForeign, type Bases, type ForeignText } from './foreign-text.ts'
import { replayed, type Merged } from './merge-updates.ts'
import { readTexts, type ReadTexts } from './read-texts.ts'
import type { StoredText } from './stored-texts.ts'

/** An invoice whose texts are merged. */
export interface TextsPlace {
  org: string
  invoice: string
}

/** The database, and a callback for the steps between effects. */
export type SettlingDependencies = Pick<Dependencies, 'db'> & Partial<Pick<Dependencies, 'step'>>

/** How often it begins again because somebody wrote between its reading and its writing. */
const mostConflicts = 8

/**
 * Merges what people typed into an open invoice's texts: into the stored state, and into the texts that everything else
 * reads. All or nothing; twice, at once or out of order is harmless.
 */
export async function settleTexts(place: TextsPlace, deps: SettlingDependencies): Promise<void> {
  for (let conflicts = 0; ;) {
    try {
      if ((await settleSome(place, deps)) === 'all') return
    } catch (error) {
      conflicts += 1
      if (!isConflict(error) || conflicts > mostConflicts) throw error
      await setTimeout(Math.random() * 40 * conflicts)
    }
  }
}

async function settleSome(
  place: TextsPlace,
  { db, step = () => Promise.resolve() }: SettlingDependencies,
): Promise<'all' | 'some'> {
  const read = await readTexts(place, db)
  if (!read) return 'all'
  await step('textsRead')
  const { merged, stored } = read
  const foreign = foreignIn(stored)
  if (foreign.length > 0) takeAll(read, foreign)
  const isCut = cutAll(merged.texts, [...stored.keys()])
  const isChanged = merged.merged.length > 0 || foreign.length > 0 || isCut
  const state = Y.encodeStateAsUpdate(merged.texts)
  if (merged.setAside.length > 0)
    textUpdatesSetAside(
      place,
      merged.setAside.map(({ id }) => id),
    )
  if (isChanged && state.length > limits.textStateBytes) {
    textStateTooLarge(place, state.length)
    await read.state.ref.set({ isFull: true }, { merge: true })
    return 'all'
  }
  await step('textsMerged')
  await write(db, read, isChanged ? state : null)
  await step('textsWritten')
  return read.isAll ? 'all' : 'some'
}

/** The texts that were written by an app which merges none: their mark is of another text. */
function foreignIn(stored: ReadonlyMap<string, StoredText>): ForeignText[] {
  return [...stored].flatMap(([key, { text, mark, seed }]) => {
    const base = mark || seed
    return textDigest(text) === base ? [] : [{ key, text, base }]
  })
}

function takeAll({ known, merged }: ReadTexts, foreign: readonly ForeignText[]): void {
  const bases: Bases = new Map()
  replayed(known, merged.merged, (texts) => keepBases(bases, texts, foreign))
  for (const one of foreign) takeForeign(merged.texts, one, bases.get(one.key))
}

function cutAll(texts: Merged['texts'], keys: readonly string[]): boolean {
  const long = keys.map((key) => texts.getText(key)).filter(({ length }) => length > limits.text)
  for (const text of long) cutText(text, limits.text)
  return long.length > 0
}

/** Writes all of it together, onto what was read. */
async function write(db: Firestore, read: ReadTexts, state: Uint8Array | null): Promise<void> {
  const { merged, stored, updates } = read
  const batch = db.batch()
  if (state) {
    const fields = { data: state, at: Timestamp.now(), isFull: false }
    const { ref, updateTime } = read.state
    if (updateTime) batch.update(ref, fields, { lastUpdateTime: updateTime })
    else batch.create(ref, fields)
  }
  const changed = [...stored].flatMap(([key, { document, field, text, mark }]) => {
    const next = merged.texts.getText(key).toJSON()
    return next === text && mark === textDigest(next) ? [] : [{ document, field, next }]
  })
  for (const same of Map.groupBy(changed, ({ document }) => document.ref.path).values()) {
    const [{ document } = { document: read.header }] = same
    const fields = withTextMarks(Object.fromEntries(same.map(({ field, next }) => [field, next])))
    batch.update(document.ref, fields, { lastUpdateTime: document.updateTime ?? Timestamp.now() })
  }
  for (const { ref } of updates) batch.delete(ref)
  await batch.commit()
}
