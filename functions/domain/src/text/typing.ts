import { isTextField } from './text-key.ts'

/** A piece of a Yjs update, as the library decodes it. */
export interface TextPiece {
  id: { client: number }
  length: number
  parent?: unknown
  parentSub?: string | null
  content?: { getRef: () => number }
}

/** One person types under one name in each part, and begins several texts: more names in one update only cost time. */
const mostNames = 32

/** More than the characters of an update. */
const mostCharacters = 70_000

/** How Yjs numbers the contents that typing makes: deleted ones, and characters. */
const typedContents: readonly number[] = [1, 4]

/**
 * Whether the pieces of an update are typing in an invoice's texts and nothing else: characters inserted into top-level texts,
 * and deletions. Browsers take nothing else, and the server merges nothing else.
 */
export function isTyping(pieces: readonly TextPiece[]): boolean {
  const names = new Set(pieces.map(({ id }) => id.client))
  const characters = pieces.reduce((sum, { length }) => sum + length, 0)
  return names.size <= mostNames && characters <= mostCharacters && pieces.every(isTyped)
}

function isTyped({ length, parent, parentSub, content }: TextPiece): boolean {
  // an empty piece can't be found again, neither by the server nor in a browser
  if (length < 1) return false
  if (!content) return true
  // a piece without a parent stands beside another one, in the same text
  const isInText = parent === null || (typeof parent === 'string' && isTextField(parent))
  return isInText && parentSub === null && typedContents.includes(content.getRef())
}
