import { useOneTimer } from './one-timer.ts'
import type { UnwrittenTexts } from './whole-texts.ts'

export interface WholeWritingOptions {
  /** How long a text that changes all the time waits until it is written as a whole. */
  wholeMs: () => number
  /** Those of these keys' texts that are not stored as they are. */
  unwritten: (keys: Iterable<string>) => UnwrittenTexts
  /** Whether I may store whole texts that others have changed. */
  mayAdopt: () => boolean
}

/** A text that nobody here has changed is written as a whole after this time without a change: its writer may be gone. */
const quietMs = 20_000

/** Which texts I see to that they are stored as a whole, and when: `write` is called then. */
export function useWholeWriting({ wholeMs, unwritten, mayAdopt }: WholeWritingOptions, write: () => void) {
  /** The texts that I have changed. */
  const mine = new Set<string>()
  /** The texts that others have changed: they see to it, unless they can't any more. */
  const others = new Set<string>()
  let isOver = false
  const later = useOneTimer(write)
  const whenQuiet = useOneTimer(() => {
    const { whole, blocked } = unwritten(others)
    const adopting = mayAdopt() ? mine : others
    others.clear()
    for (const key of blocked) others.add(key)
    for (const key of whole.keys()) adopting.add(key)
    if (others.size > 0) awaitQuiet()
    write()
  })

  function awaitQuiet(): void {
    whenQuiet.stop()
    whenQuiet.start(quietMs * (1 + Math.random()))
  }

  return {
    /** I have changed a text. */
    touch: (key: string): void => void mine.add(key),
    /** A text has changed, by whomever. */
    notice: (key: string): void => {
      // everybody who wrote in the text looks after it, but not at the same moment
      if (mine.has(key)) return later.start(wholeMs() * (1 + Math.random() / 2))
      others.add(key)
      awaitQuiet()
    },
    /** What I have to store now. */
    take: (): ReadonlyMap<string, string> => {
      later.stop()
      const { whole, blocked } = unwritten(mine)
      // the server merges what is in their place within seconds
      if (blocked.length > 0 && !isOver) later.start(wholeMs())
      return whole
    },
    /** Looks after nothing more. */
    end: (): void => {
      isOver = true
      later.stop()
      whenQuiet.stop()
    },
  }
}
