import { lacking } from './lacking.ts'
import type { LostText } from './lost-text.ts'
import { ownBeginning } from './own-beginning.ts'
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
    /** Those of them that the server refused. */
    refusedUnheard: (): string[] => {
      const vanished = received.vanished()
      const refused = lacking(received.all(), vanished)
      received.areMerged([...vanished.keys()].filter((id) => !refused.includes(id)))
      return refused
    },
    /** The texts that these refused updates of an earlier visit began, with what I wrote in them. */
    ownBeginnings: (ids: readonly string[], keys: Iterable<string>): ReadonlyMap<string, LostText> => {
      const vanished = received.vanished()
      const refused = ids.flatMap((id) => vanished.get(id) ?? [])
      const known = received.all()
      return new Map(
        [...keys].flatMap((key) => {
          const clientOf = (text: string) => options.seedOf(key, text)
          const lost = ownBeginning(key, { refused, known, clientOf })
          return lost ? [[key, lost] as const] : []
        }),
      )
    },
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
      for (const update of mine) document.apply(update)
    },
  }
}
