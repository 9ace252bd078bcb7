import type { Edit } from '@covoice/domain'
import { shallowReactive } from 'vue'
import { problemOf, type ProblemCode } from '../../backend/server/problem.ts'
import type { LostText } from '../../collaboration/text/refused/lost-text.ts'
import { rebased } from '../../collaboration/text/rebased.ts'
import type { FieldKey } from '../live/field-key.ts'

/** Shows a text of mine that could not be written, with the reason; the edit knows on which text it was made. */
export type RefuseText = (edit: Edit, problem: ProblemCode) => void

interface RefusedTextsOptions {
  refuse: (key: FieldKey, lost: LostText, problem: ProblemCode) => void
  /** Whether the invoice takes no changes now: trying again is in vain. */
  isLocked: () => boolean
  /** Whether the invoice may have taken no changes for a while, and takes them again: its people decide about late ones. */
  mayHaveFrozen: () => boolean
  textOf: (key: FieldKey) => string | undefined
  /** Makes a text the next one, and keeps that on this device at once. */
  change: (key: FieldKey, next: string) => void
  /** Resolves when the server has answered everything that was sent. */
  answered: () => Promise<void>
}

/** Where a colleague began the same text at the same time, mine is refused: it is written again on theirs. */
const attempts = 3
const pauseMs = 700

/** What becomes of texts of mine that the server refused. */
export function useRefusedTexts(options: RefusedTextsOptions) {
  const { refuse, isLocked, mayHaveFrozen, textOf, change, answered } = options
  const tries = new Map<FieldKey, number>()
  /** What waits for another try, and what makes it. */
  const pending = shallowReactive(new Map<Promise<null>, () => void>())

  function take(key: FieldKey, lost: LostText, error: unknown, settled: () => void): void {
    // nobody is left who could say why
    if (error === null) {
      if (mayHaveFrozen()) refuse(key, lost, 'denied')
      else writeAgain(key, lost, 'denied')
      return settled()
    }
    const { problem } = problemOf(error)
    const count = (tries.get(key) ?? 0) + 1
    if (problem !== 'denied' || isLocked() || count > attempts) {
      tries.delete(key)
      refuse(key, lost, problem)
      return settled()
    }
    tries.set(key, count)
    const { promise, resolve } = Promise.withResolvers<null>()
    pending.set(promise, tryAgain)
    // until the whole text of mine is refused, too, the stored text looks as if nothing were lost
    void answered().then(() => {
      // the colleague's text is on its way
      if (pending.has(promise)) setTimeout(tryAgain, pauseMs * count)
    })

    function tryAgain(): void {
      if (!pending.delete(promise)) return
      writeAgain(key, lost, problem)
      settled()
      resolve(null)
    }
  }

  function writeAgain(key: FieldKey, lost: LostText, problem: ProblemCode): void {
    const now = textOf(key)
    if (now === undefined || isLocked()) refuse(key, lost, problem)
    else change(key, rebased(lost.base, lost.mine, now))
  }

  return {
    take,
    /** The number of texts that wait for another try. */
    waiting: (): number => pending.size,
    /** Tries again at once: the page may be gone in a moment. */
    hurry: (): void => [...pending.values()].forEach((tryAgain) => tryAgain()),
    /** Resolves when every text has been written again or shown as refused. */
    settled: async (): Promise<void> => {
      while (pending.size > 0) await Promise.all(pending.keys())
    },
  }
}
