import { setTimeout } from 'node:timers/promises'
import { limits, textDigest, withTextMarks } from '@covoice/domain'
import { Timestamp, type Firestore } from 'firebase-admin/firestore'
import * as Y from 'yjs'
import { isConflict } from '../conflict.ts'
import type { Dependencies } from '../dependencies.ts'
import { textUpdatesSetAside } from '../log.ts'
import { cutText } from './change-text.ts'
import { fill } from './full-texts.ts'
import { foreignIn, takeForeign } from './foreign-text.ts'
import type { Merged } from './merge-updates.ts'
import { readTexts, type ReadTexts } from './read-texts.ts'
import type { TextsPlace } from './texts-place.ts'

/** The database, and a callback for the steps between effects. */
export type SettlingDependencies = Pick<Dependencies, 'db'> & Partial<Pick<Dependencies, 'step'>>

/** How often it begins again because somebody wrote between its reading and its writing. */
const mostConflicts = 8

/**
 * Merges what people typed into an open invoice's texts: into the stored state, and into the texts that everything else
 * reads. All or nothing; twice, at once or out of order is harmless. `some` leaves out the texts that nobody has changed since
 * the last time.
 */
export async function settleTexts(
  place: TextsPlace,
  deps: SettlingDependencies,
  which: 'some' | 'all' = 'all',
): Promise<void> {
  for (let conflicts = 0; ;) {
    try {
      if ((await settleOnce(await readTexts(place, deps.db, which), place, deps)) === 'all') return
    } catch (error) {
      conflicts += 1
      if (!isConflict(error) || conflicts > mostConflicts) throw error
      await setTimeout(Math.random() * 40 * conflicts)
    }
  }
}

async function settleOnce(
  read: ReadTexts | null,
  place: TextsPlace,
  { db, step = () => Promise.resolve() }: SettlingDependencies,
): Promise<'all' | 'some'> {
  if (!read) return 'all'
  await step('textsRead')
  const { merged, stored } = read
  logSetAside(merged, place)
  if (read.isFull) return fill(db, read, place)
  const taken = takeForeign(read, foreignIn(stored))
  const isCut = cutAll(merged.texts, [...stored.keys()])
  const isChanged = merged.merged.length > 0 || taken.size > 0 || isCut || read.isDropped
  const state = Y.encodeStateAsUpdate(merged.texts)
  if (isChanged && state.length > limits.textStateBytes) return fill(db, read, place)
  await step('textsMerged')
  await write(db, read, { state: isChanged ? state : null, taken })
  await step('textsWritten')
  return read.isAll ? 'all' : 'some'
}

function logSetAside({ setAside }: Merged, place: TextsPlace): void {
  if (setAside.length === 0) return
  textUpdatesSetAside(
    place,
    setAside.map(({ id }) => id),
  )
}

function cutAll(texts: Merged['texts'], keys: readonly string[]): boolean {
  const long = keys.map((key) => texts.getText(key)).filter(({ length }) => length > limits.text)
  for (const text of long) cutText(text, limits.text)
  return long.length > 0
}

/**
 * Writes all of it together, onto what was read. While more changes are to come, the stored texts stay, but for those that an
 * app which merges none has written: what is stored may hold more than what is merged.
 */
async function write(
  db: Firestore,
  read: ReadTexts,
  { state, taken }: { state: Uint8Array | null; taken: ReadonlySet<string> },
): Promise<void> {
  const { header, merged, stored, updates, stray, isAll } = read
  const batch = db.batch()
  if (state) {
    // null: the next merging looks at all texts, not only at those that were changed since
    const fields = { data: state, at: isAll ? header.readTime : null, isFull: false }
    const { ref, updateTime } = read.state
    if (updateTime) batch.update(ref, fields, { lastUpdateTime: updateTime })
    else batch.create(ref, fields)
  }
  const due = [...stored].filter(([key]) => isAll || taken.has(key))
  const changed = due.flatMap(([key, { document, field, text, mark }]) => {
    const next = merged.texts.getText(key).toJSON()
    return next === text && mark === textDigest(next) ? [] : [{ document, field, next }]
  })
  for (const same of Map.groupBy(changed, ({ document }) => document.ref.path).values()) {
    const [{ document } = { document: header }] = same
    const fields = withTextMarks(Object.fromEntries(same.map(({ field, next }) => [field, next])))
    batch.update(document.ref, fields, { lastUpdateTime: document.updateTime ?? Timestamp.now() })
  }
  const left = new Set(merged.left.map(({ id }) => id))
  for (const { ref, id } of updates) if (!left.has(id)) batch.delete(ref)
  for (const { ref, updateTime: lastUpdateTime } of stray)
    batch.delete(ref, lastUpdateTime ? { lastUpdateTime } : {})
  await batch.commit()
}
