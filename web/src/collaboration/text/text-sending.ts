import type { KeptUpdates } from './refused/kept-updates.ts'
import { useOneTimer } from './one-timer.ts'
import { useUnansweredChanges, type SentTexts } from './unanswered-changes.ts'
import { useWholeWriting, type WholeWritingOptions } from './whole-writing.ts'

/** Changes of texts that the server takes together, or refuses together. */
export interface TextBatch {
  /** Updates by the ids under which they are stored. */
  updates: ReadonlyMap<string, Uint8Array>
  /** Texts that begin with these updates, each with the stored text that it began from. */
  beginnings: ReadonlyMap<string, string>
  /** Whole texts, for everything that reads the documents. */
  whole: ReadonlyMap<string, string>
}

export interface TextSendingOptions extends WholeWritingOptions {
  /** The part that has the text of a key: the server takes or refuses what is sent of one part, whatever it says of others. */
  partOf: (key: string) => string
  send: (batch: TextBatch) => Promise<void>
  /** How long updates are gathered before they are sent. */
  gatherMs: () => number
  takeUnsent: (part: string, largest: number) => Uint8Array[]
  newId: () => string
  kept: KeptUpdates
  /** The server has accepted texts that began. */
  begun: () => void
  /** The server refused changes of these texts. */
  refused: (lost: SentTexts, error: unknown) => void
}

/** The largest update that the server takes, in bytes. */
const largestUpdate = 65_536

/** Gathers changes of texts and sends them: updates soon, whole texts more rarely. */
export function useTextSending(options: TextSendingOptions) {
  const changes = useUnansweredChanges(options.partOf)
  const soon = useOneTimer(() => flush('updates'))
  const whole = useWholeWriting(options, () => flush('all'))
  const { deliver, answered } = useDelivery(options, changes)

  /** A text has changed by me; `beginning` is the stored text that it began from just now. */
  function change(key: string, beginning: string | null): void {
    changes.add(key, beginning)
    soon.start(options.gatherMs())
    whole.touch(key)
    whole.notice(key)
  }

  /** Sends what waits: `updates` alone, or whole texts too. */
  function flush(what: 'updates' | 'all' = 'all'): void {
    soon.stop()
    const due = what === 'all' ? whole.take() : new Map<string, string>()
    const parts = Map.groupBy(due, ([key]) => options.partOf(key))
    for (const part of new Set([...changes.parts(), ...parts.keys()]))
      sendPart(part, new Map(parts.get(part)))
  }

  function sendPart(part: string, due: ReadonlyMap<string, string>): void {
    const unsent = options.takeUnsent(part, largestUpdate)
    const updates = new Map(unsent.map((data) => [options.newId(), data]))
    const batch = changes.close(part, updates)
    options.kept.keep(updates)
    if (updates.size === 0 && due.size === 0) changes.accepted(batch)
    else deliver(batch, { updates, whole: due, beginnings: batch.beginnings })
  }

  return {
    change,
    notice: whole.notice,
    flush,
    isBeginning: changes.isBeginning,
    unanswered: changes.unanswered,
    waiting: changes.waiting,
    /** Sends everything, and looks after nothing more. */
    end: (): void => {
      whole.end()
      flush()
    },
    answered,
    /** Sends what waits, and resolves when everything has been answered. */
    allAnswered: async (): Promise<void> => {
      do {
        flush('updates')
        await answered()
      } while (changes.waiting.value > 0)
    },
  }
}

/** Sends batches, and hears what the server says of them. */
function useDelivery(
  { send, begun, refused, kept }: Pick<TextSendingOptions, 'send' | 'begun' | 'refused' | 'kept'>,
  changes: ReturnType<typeof useUnansweredChanges>,
) {
  const underway = new Set<Promise<void>>()

  async function sent(batch: SentTexts, content: TextBatch): Promise<void> {
    try {
      await send(content)
      changes.accepted(batch)
      kept.forget(batch.updates.keys())
      if (batch.beginnings.size > 0) begun()
    } catch (error) {
      const lost = changes.refused(batch)
      if (lost) refused(lost, error)
    }
  }

  return {
    deliver: (batch: SentTexts, content: TextBatch): void => {
      const delivery = sent(batch, content)
      underway.add(delivery)
      void delivery.finally(() => underway.delete(delivery))
    },
    /** Resolves when everything sent so far has been answered. */
    answered: () => Promise.allSettled([...underway]).then(() => undefined),
  }
}
