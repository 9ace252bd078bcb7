import { CaretMoves } from './caret-moves.ts'
import { useColleagueCarets } from './colleague-carets.ts'
import { spliceBetween, type Splice } from './splice.ts'

/** My caret and those of colleagues in texts that change around them. */
export function useFollowedCarets() {
  const moves = new CaretMoves()
  const colleagues = useColleagueCarets()
  let typing: { key: string; caret: number } | null = null
  const caretIn = (key: string): number | undefined => (typing?.key === key ? typing.caret : undefined)

  return {
    /** A text has changed by a colleague, by '' for several, or by null when I undid or redid something. */
    heard(key: string, changes: readonly Splice[], by: string | null): void {
      moves.add(key, changes, by === null)
      // what several people typed, merged by the server, puts nobody's caret anywhere
      colleagues.follow(key, changes, by === '' ? null : by)
    },
    /** I typed: my caret is where I am. */
    typed(key: string, before: string, next: string): void {
      const change = spliceBetween(before, next, caretIn(key))
      typing = null
      if (change) colleagues.follow(key, [change], null)
    },
    /** Notes where my caret is, behind what I type next in a text. */
    typesAt(key: string, caret: number): void {
      typing = { key, caret }
    },
    /** Where my caret is in a text that I am typing in now. */
    caretIn,
    moved: (key: string, place: number): number => moves.moved(key, place),
    /** Where a colleague typed last in a text; null where they did not. */
    of: colleagues.of,
  }
}
