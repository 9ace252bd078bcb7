import { problemOf, type ProblemCode } from '../../backend/server/problem.ts'
import type { LostText } from '../../collaboration/text/shared-texts.ts'
import { rebased } from '../../collaboration/text/splice.ts'
import type { FieldKey } from '../live/field-key.ts'

/** Shows a text of mine that could not be written, with the reason. */
export type RefuseText = (key: FieldKey, text: string, problem: ProblemCode) => void

interface RefusedTextsOptions {
  refuse: RefuseText
  /** Whether the invoice takes no changes now: trying again is in vain. */
  isLocked: () => boolean
  textOf: (key: FieldKey) => string | undefined
  change: (key: FieldKey, next: string) => void
}

/** Where a colleague began the same text at the same time, mine is refused: it is written again on theirs. */
const attempts = 3
const pauseMs = 700

/** What becomes of texts of mine that the server refused. */
export function useRefusedTexts({ refuse, isLocked, textOf, change }: RefusedTextsOptions) {
  const tries = new Map<FieldKey, number>()
  const pending = new Set<Promise<void>>()

  function take(key: FieldKey, { mine, base }: LostText, error: unknown): void {
    const { problem } = problemOf(error)
    const count = (tries.get(key) ?? 0) + 1
    if (problem !== 'denied' || isLocked() || count > attempts) {
      tries.delete(key)
      return refuse(key, mine, problem)
    }
    tries.set(key, count)
    // the colleague's text is on its way
    const again = new Promise<void>((done) => setTimeout(done, pauseMs * count)).then(() => {
      const now = textOf(key)
      if (now === undefined || isLocked()) refuse(key, mine, problem)
      else change(key, rebased(base, mine, now))
    })
    pending.add(again)
    void again.finally(() => pending.delete(again))
  }

  return {
    take,
    /** Resolves when every text has been written again or shown as refused. */
    settled: async (): Promise<void> => {
      while (pending.size > 0) await Promise.all(pending)
    },
  }
}
