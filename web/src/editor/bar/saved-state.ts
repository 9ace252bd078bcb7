/** The facts that decide whether my work is saved. */
export interface SavingFacts {
  /** Not stored in the organisation yet. */
  isNew: boolean
  online: boolean
  /** This browser keeps what waits for the server. */
  isKept: boolean
  /** Writes that the server has not answered, and fields still being typed in. */
  waiting: number
  /** Edits that could not be written. */
  failed: number
}

/** The state of my work, the worst first. */
export type SavedState =
  | { kind: 'failed'; n: number }
  | { kind: 'offline'; n: number }
  | { kind: 'unkept'; n: number }
  | { kind: 'saving' }
  | { kind: 'local' }
  | { kind: 'saved' }

export function savedState({ isNew, online, isKept, waiting, failed }: SavingFacts): SavedState {
  if (failed > 0) return { kind: 'failed', n: failed }
  if (isNew && waiting === 0) return { kind: 'local' }
  if (!online) return { kind: isKept || waiting === 0 ? 'offline' : 'unkept', n: waiting }
  return waiting > 0 ? { kind: 'saving' } : { kind: 'saved' }
}
