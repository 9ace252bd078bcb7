import type { FieldKey } from './field-key.ts'
import type { ShownColleagues } from './shown-colleagues.ts'

/** The duration of the animation, and a little more. */
const flashMs = 1800

/** Who types on after less than this pause is not pointed at again. */
const pauseMs = 5_000

/** Points at fields that colleagues have changed. */
export function flashing(flashes: ShownColleagues['flashes']) {
  const typedAtMs = new Map<FieldKey, number>()
  let count = 0

  /** Forgotten when it is over: a field that comes into view later does not flash. */
  function flash(key: FieldKey, by: string | null): void {
    const mark = { by, count: (count += 1) }
    flashes.set(key, mark)
    setTimeout(() => {
      if (flashes.get(key) === mark) flashes.delete(key)
    }, flashMs)
  }

  /** A colleague types in a field: it is pointed at when they begin. */
  function flashTyping(key: FieldKey, by: string): void {
    const sinceMs = Date.now() - (typedAtMs.get(key) ?? -Infinity)
    typedAtMs.set(key, Date.now())
    if (sinceMs > pauseMs) flash(key, by)
  }

  return { flash, flashTyping }
}
