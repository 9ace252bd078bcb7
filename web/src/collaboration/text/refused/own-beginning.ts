import { ContentString, decodeUpdateV2, Doc, getState, Skip } from 'yjs'
import type { LostText } from './lost-text.ts'
import { itemsOf, seedIn } from '../seeds.ts'
import { takeAtOnce } from '../trial.ts'

interface OwnBeginningOptions {
  /** My updates that the server refused. */
  refused: readonly Uint8Array[]
  /** What the server has. */
  known: readonly Uint8Array[]
  /** The client under which the text of a key begins with stored characters. */
  seedOf: (key: string, text: string) => number
}

/** Those of these texts that refused updates of mine began. */
export function ownBeginnings(
  keys: Iterable<string>,
  options: OwnBeginningOptions,
): ReadonlyMap<string, LostText> {
  const all = [...keys].map((key) => [key, ownBeginning(key, options)] as const)
  return new Map(all.flatMap(([key, lost]) => (lost ? [[key, lost] as const] : [])))
}

/**
 * A text that refused updates of mine began, with what I wrote in it: a colleague began it from other characters, so that
 * both beginnings together would double the text. Null where they began none.
 */
export function ownBeginning(key: string, { refused, known, seedOf }: OwnBeginningOptions): LostText | null {
  const clientOf = (text: string) => seedOf(key, text)
  const mine = documentOf(refused)
  const alone = mine.getText(key)
  const seed = seedIn(alone, clientOf)
  if (seed === null) return null
  const server = documentOf(known)
  // others began with the same
  if (server.store.clients.has(clientOf(seed))) return null
  if (!hasMore(server, mine)) return { mine: alone.toJSON(), base: seed }
  // I have gone on writing there, which stands on what was refused: all of it, without my beginning
  const pieces = itemsOf(documentOf([...known, ...refused]).getText(key))
  const written = pieces.filter(({ id, deleted }) => !deleted && id.client !== clientOf(seed))
  return {
    mine: written.map(({ content }) => (content instanceof ContentString ? content.str : '')).join(''),
    base: server.getText(key).toJSON(),
  }
}

/** Whether in one document something waits for what it stands on that the other one does not have. */
function hasMore({ store }: Doc, other: Doc): boolean {
  if (store.pendingStructs === null) return false
  return decodeUpdateV2(store.pendingStructs.update).structs.some(
    (piece) =>
      !(piece instanceof Skip) && piece.id.clock + piece.length > getState(other.store, piece.id.client),
  )
}

/** A document that keeps what is deleted. */
function documentOf(updates: readonly Uint8Array[]): Doc {
  const doc = new Doc({ gc: false })
  takeAtOnce(doc, updates)
  return doc
}
