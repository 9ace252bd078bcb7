import { ContentString, Doc } from 'yjs'
import type { LostText } from './lost-text.ts'
import { itemsOf, seedIn } from './seeds.ts'
import { takeAtOnce } from './trial.ts'

interface OwnBeginningOptions {
  /** My updates that the server refused. */
  refused: readonly Uint8Array[]
  /** What the server has. */
  known: readonly Uint8Array[]
  /** The client under which a text begins with stored characters. */
  clientOf: (text: string) => number
}

/**
 * A text that refused updates of mine began, with what I wrote in it: a colleague began it from other characters, so that
 * both beginnings together would double the text. Null where they began none.
 */
export function ownBeginning(key: string, options: OwnBeginningOptions): LostText | null {
  const { refused, known, clientOf } = options
  const alone = documentOf(refused).getText(key)
  const seed = seedIn(alone, clientOf)
  if (seed === null) return null
  const server = documentOf(known)
  if (server.store.pendingStructs === null) return { mine: alone.toJSON(), base: seed }
  // I have gone on writing there, which stands on what was refused: all of it, without my beginning
  const pieces = itemsOf(documentOf([...known, ...refused]).getText(key))
  const written = pieces.filter(({ id, deleted }) => !deleted && id.client !== clientOf(seed))
  return {
    mine: written.map(({ content }) => (content instanceof ContentString ? content.str : '')).join(''),
    base: server.getText(key).toJSON(),
  }
}

/** A document that keeps what is deleted. */
function documentOf(updates: readonly Uint8Array[]): Doc {
  const doc = new Doc({ gc: false })
  takeAtOnce(doc, updates)
  return doc
}
