import { lacking } from './refused/lacking.ts'
import { ownBeginnings } from './refused/own-beginning.ts'
import { ReceivedUpdates, type StoredUpdates } from './received-updates.ts'
import { TextDocument, type TextDocumentOptions } from './text-document.ts'

interface LiveDocumentOptions extends TextDocumentOptions {
  /** Whether the document may change now by what the server has. */
  isFree: () => boolean
}

/** A document of texts that follows what the server has, and can begin again. */
export function useLiveDocument({ isFree, ...options }: LiveDocumentOptions) {
  const received = new ReceivedUpdates()
  let document = new TextDocument(options)

  const takeAll = () => received.passOn(document)

  function passOn(): void {
    if (isFree()) takeAll()
  }

  return {
    now: (): TextDocument => document,
    passOn,
    /** Takes what the server has at once: only before the document begins again. */
    takeAll,
    /** Takes what the server has, as soon as it may. */
    take: (now: StoredUpdates): void => {
      received.receive(now)
      passOn()
    },
    /** Whether updates of this device that waited are gone: the server has merged them, or refused them. */
    hasVanished: (): boolean => received.vanished().size > 0,
    /** A page that is gone has made these updates, and nobody knows what became of them. */
    expect: (left: ReadonlyMap<string, Uint8Array>): void => received.expect(left),
    /** Nobody has to judge these any more. */
    settle: (ids: Iterable<string>): void => received.areMerged(ids),
    /** Those of them that the server refused, and those that it has. */
    judged: (): { refused: ReadonlyMap<string, Uint8Array>; merged: string[] } => {
      const vanished = [...received.vanished()]
      const lacks = new Set(lacking(received.all(), new Map(vanished)))
      const merged = vanished.flatMap(([id]) => (lacks.has(id) ? [] : id))
      received.areMerged(merged)
      return { refused: new Map(vanished.filter(([id]) => lacks.has(id))), merged }
    },
    /** The texts that these refused updates of mine began, with what I wrote in them. */
    ownBeginnings: (refused: ReadonlyMap<string, Uint8Array>, keys: Iterable<string>) =>
      ownBeginnings(keys, {
        refused: [...refused.values()],
        known: received.all(refused),
        seedOf: options.seedOf,
      }),
    /**
     * Begins again without these updates: what the server refused must not stay among what it has. `mine` are the
     * updates of mine that it has not answered.
     */
    beginAgain: (refused: readonly string[], mine: readonly Uint8Array[]): void => {
      document.retire()
      document = new TextDocument(options)
      received.beginAgain(refused)
      // now, even under a composition: a text that it lacks would begin a second time
      takeAll()
      // what vanished is not judged yet: left out now, nobody would give it back
      for (const update of [...received.unjudged().values(), ...mine]) document.apply(update)
    },
  }
}
