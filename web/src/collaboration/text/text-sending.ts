import { useUnansweredChanges, type SentTexts } from './unanswered-changes.ts'

/** Changes of texts that the server takes together, or refuses together. */
export interface TextBatch {
  /** Updates by the ids under which they are stored. */
  updates: ReadonlyMap<string, Uint8Array>
  /** Texts that begin with these updates, each with the stored text that it began from. */
  beginnings: ReadonlyMap<string, string>
  /** Whole texts, for everything that reads the documents. */
  whole: ReadonlyMap<string, string>
}

export interface TextSendingOptions {
  send: (batch: TextBatch) => Promise<void>
  /** How long updates are gathered before they are sent. */
  gatherMs: () => number
  takeUnsent: (largest: number) => Uint8Array[]
  newId: () => string
  /** The whole texts of these keys that are not stored as they are. */
  unwritten: (keys: Iterable<string>) => ReadonlyMap<string, string>
  /** The server has accepted texts that began. */
  begun: () => void
  /** The server refused changes of these texts. */
  refused: (lost: SentTexts, error: unknown) => void
}

/** The largest update that the server takes, in bytes. */
const largestUpdate = 65_536

/** A text that changes all the time is written as a whole this often. */
const wholeMs = 1_500

/** Gathers changes of texts and sends them: updates soon, whole texts more rarely. */
export function useTextSending(options: TextSendingOptions) {
  /** The texts that I have changed: I see to it that they are stored as a whole. */
  const touched = new Set<string>()
  const changes = useUnansweredChanges()
  const underway = new Set<Promise<void>>()
  const soon = useOneTimer(() => flush('updates'))
  const later = useOneTimer(() => flush('all'))

  /** A text has changed by me; `beginning` is the stored text that it began from just now. */
  function change(key: string, beginning: string | null): void {
    touched.add(key)
    changes.add(key, beginning)
    soon.start(options.gatherMs())
    notice(key)
  }

  /** A text has changed, by whomever. */
  function notice(key: string): void {
    // everybody who wrote in the text looks after it, but not at the same moment
    if (touched.has(key)) later.start(wholeMs * (1 + Math.random() / 2))
  }

  /** Sends what waits: `updates` alone, or whole texts too. */
  function flush(what: 'updates' | 'all' = 'all'): void {
    soon.stop()
    if (what === 'all') later.stop()
    const whole = what === 'all' ? options.unwritten(touched) : new Map<string, string>()
    const updates = new Map(options.takeUnsent(largestUpdate).map((data) => [options.newId(), data]))
    const batch = changes.close([...updates.keys()])
    if (updates.size === 0 && whole.size === 0) return changes.accepted(batch)
    const delivery = deliver(batch, { updates, whole, beginnings: batch.beginnings })
    underway.add(delivery)
    void delivery.finally(() => underway.delete(delivery))
  }

  async function deliver(batch: SentTexts, content: TextBatch): Promise<void> {
    try {
      await options.send(content)
      changes.accepted(batch)
      if (batch.beginnings.size > 0) options.begun()
    } catch (error) {
      const lost = changes.refused(batch)
      if (lost) options.refused(lost, error)
    }
  }

  return {
    change,
    notice,
    flush,
    isBeginning: changes.isBeginning,
    waiting: changes.waiting,
    /** Resolves when everything sent so far has been answered. */
    answered: () => Promise.allSettled([...underway]).then(() => undefined),
  }
}

/** A timer that runs once at a time: a later start changes nothing. */
function useOneTimer(run: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const start = (ms: number): void => {
    timer ??= setTimeout(() => (stop(), run()), ms)
  }
  return { start, stop }
}
