import { shallowReactive } from 'vue'
import { moved, type Splice } from './splice.ts'

/** Where colleagues typed last in each text, as reactive state: behind what they typed, moved by what others type. */
export function useColleagueCarets() {
  const carets = shallowReactive(new Map<string, ReadonlyMap<string, number>>())

  return {
    /** A text has changed, by this colleague or, with null, by me. */
    follow(key: string, changes: readonly Splice[], by: string | null): void {
      const known = carets.get(key) ?? new Map<string, number>()
      const next = new Map([...known].map(([uid, place]) => [uid, movedBy(changes, place)]))
      const last = changes.at(-1)
      if (by !== null && last) next.set(by, last.at + last.inserted.length)
      if (next.size > 0) carets.set(key, next)
    },
    /** Where a colleague typed last in this text; null where they did not. */
    of: (key: string, uid: string): number | null => carets.get(key)?.get(uid) ?? null,
  }
}

const movedBy = (changes: readonly Splice[], place: number): number =>
  changes.reduce((at, change) => moved(at, change, true), place)
