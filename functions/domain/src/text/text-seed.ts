import { textDigest } from './text-digest.ts'
import { textPlace } from './text-key.ts'

/** The id of the document that says from which text the merging of a text began; null for what is no text. */
export function seedId(key: string): string | null {
  const place = textPlace(key)
  if (!place) return null
  return place.line === null ? place.field : `${place.line}-${place.field}`
}

/**
 * The Yjs client that inserts the stored text as the beginning of a merged text: whoever begins with the same text makes
 * the same insertion, which counts once.
 */
export const seedClient = (key: string, text: string): number =>
  Number.parseInt(textDigest(`${key}\0${text}`), 16)
