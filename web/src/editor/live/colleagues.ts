import { changesBetween, type FieldChange } from './colleague-changes.ts'
import { addressOf, lineKey, type FieldKey } from './field-key.ts'
import type { OwnWrites } from '../edits/own-writes.ts'
import { flashing } from './flashing.ts'
import { lostValues } from './lost-values.ts'
import type { SheetDocument } from './sheet-document.ts'
import { shownColleagues, type ShownColleagues } from './shown-colleagues.ts'

export interface ColleaguesOptions {
  shown?: ShownColleagues
  me: () => string
  ownWrites: OwnWrites
  /** The value that I am typing in a field and have not written yet. */
  typed: ReadonlyMap<FieldKey, unknown>
  /** The uid of the other person on a field, or of the only other person here. */
  suspect: (key: FieldKey) => string | null
  removed: (line: string, by: string | null) => void
  /** Whether the field is a merged text. Nobody overwrites anybody there, and `typed` tells who types in it. */
  merges?: (key: FieldKey) => boolean
}

/** Watches changes of colleagues to the document: flashes them, and notifies me where they conflict with mine. */
export function watchColleagues(options: ColleaguesOptions) {
  const { me, ownWrites, typed, suspect, removed, merges = () => false } = options
  const { notices, flashes } = options.shown ?? shownColleagues()
  const { flash, flashTyping } = flashing(flashes)
  const { noteLoss, standsAgain } = lostValues(notices, ownWrites)

  function take({ key, to, by: stamp }: FieldChange): void {
    // it is stored by anybody, some time after it was typed
    if (merges(key)) return
    if (stamp === me() && standsAgain(key, to)) return
    if (ownWrites.includes(key, to, stamp === me())) {
      if (notices.get(key)?.kind === 'meanwhile' || !ownWrites.recent(key)) return
      notices.delete(key)
      return
    }
    const by = stamp === me() ? suspect(key) : stamp
    // my own other window: nothing to announce
    if (by === null && stamp === me() && !ownWrites.isHeld(key)) return
    const { line, field } = addressOf(key)
    if (line !== null && field === 'removed') {
      if (to === true) removed(line, by)
      else flash(lineKey(line, '*'), by)
      return
    }
    const flashed = line !== null && field === 'position' ? lineKey(line, '*') : key
    flash(flashed, by)
    if (typed.has(key)) notices.set(key, { kind: 'meanwhile', by, mine: typed.get(key), theirs: to })
    else noteLoss(key, by, to)
  }

  return {
    notices,
    flashes,
    /** Compares the known state with the new one. */
    heard: (before: SheetDocument, after: SheetDocument): void => {
      for (const change of changesBetween(before, after)) take(change)
    },
    /** Somebody has typed in a merged text. */
    typed: (key: FieldKey, by: string): void => {
      if (by !== me()) flashTyping(key, by)
    },
  }
}
