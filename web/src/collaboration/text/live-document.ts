import { ReceivedUpdates, type StoredUpdates } from './received-updates.ts'
import { TextDocument, type Heard } from './text-document.ts'

interface LiveDocumentOptions {
  seedOf: (key: string, text: string) => number
  heard: Heard
  /** Whether the document may change now by what the server has. */
  isFree: () => boolean
}

/** A document of texts that follows what the server has, and can begin again. */
export function useLiveDocument({ seedOf, heard, isFree }: LiveDocumentOptions) {
  const received = new ReceivedUpdates()
  let document = new TextDocument(seedOf, heard)

  function passOn(): void {
    if (isFree()) received.passOn((update, by) => document.apply(update, by))
  }

  return {
    now: (): TextDocument => document,
    passOn,
    /** Takes what the server has, as soon as it may. */
    take: (now: StoredUpdates): void => {
      received.receive(now)
      passOn()
    },
    /** Begins again without these updates of mine: what the server refused must not stay among what it has. */
    beginAgain: (refused: readonly string[]): void => {
      document.retire()
      document = new TextDocument(seedOf, heard)
      received.beginAgain(refused)
      passOn()
    },
  }
}
