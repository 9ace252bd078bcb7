import { shallowReactive } from 'vue'
import { changesBetween, type FieldChange } from './colleague-changes.ts'
import { addressOf, lineKey, type FieldKey } from './field-key.ts'
import type { OwnWrites } from './own-writes.ts'
import type { SheetDocument } from './sheet-document.ts'

/**
 * A colleague and I wrote the same field. `overwritten`: theirs stands and mine can be taken back;
 * `meanwhile`: I am still typing, mine will stand and theirs can be taken.
 */
export interface Notice {
  kind: 'overwritten' | 'meanwhile'
  by: string | null
  mine: unknown
  theirs: unknown
}

/** A colleague's change, to be flashed once in their colour; `count` tells one flash from the next. */
export interface Flash {
  by: string | null
  count: number
}

/** As long as the animation takes, and a little more. */
const flashMs = 1800

export interface ColleaguesOptions {
  me: () => string
  ownWrites: OwnWrites
  /** What I am typing in a field and have not written yet. */
  typed: ReadonlyMap<FieldKey, unknown>
  /** Who of the others is on a field, or the only other one here: their uid. */
  suspect: (key: FieldKey) => string | null
  removed: (line: string, by: string | null) => void
}

/** Watches what colleagues do to the document: flashes it, and tells me where it met something of mine. */
export function watchColleagues({ me, ownWrites, typed, suspect, removed }: ColleaguesOptions) {
  const notices = shallowReactive(new Map<FieldKey, Notice>())
  const flashes = shallowReactive(new Map<FieldKey, Flash>())
  let count = 0

  function take({ key, to, by: stamp }: FieldChange): void {
    if (ownWrites.includes(key, to, stamp === me())) {
      if (notices.get(key)?.kind === 'meanwhile' || !ownWrites.recent(key)) return
      notices.delete(key)
      return
    }
    const by = stamp === me() ? suspect(key) : stamp
    // my own other window: nothing to tell
    if (by === null && stamp === me()) return
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

  /** Forgotten when it is over: a field that comes into view later has nothing to flash. */
  function flash(key: FieldKey, by: string | null): void {
    const mark = { by, count: (count += 1) }
    flashes.set(key, mark)
    setTimeout(() => {
      if (flashes.get(key) === mark) flashes.delete(key)
    }, flashMs)
  }

  function noteLoss(key: FieldKey, by: string | null, theirs: unknown): void {
    const told = notices.get(key)
    if (told?.kind === 'overwritten') {
      notices.set(key, { ...told, by, theirs })
      return
    }
    const mine = ownWrites.recent(key)
    if (!mine || addressOf(key).field === 'position') return
    notices.set(key, { kind: 'overwritten', by, mine: mine.value, theirs })
    ownWrites.forget(key)
  }

  return {
    notices,
    flashes,
    /** Compares what was known with what arrived. */
    heard(before: SheetDocument, after: SheetDocument): void {
      for (const change of changesBetween(before, after)) take(change)
    },
  }
}
