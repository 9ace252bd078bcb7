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

/** The texts of one document: browsers send what was typed into the header and into each line by itself. */
const mostTexts = 2

/** More than the characters of an update. */
const mostCharacters = 70_000

/** How Yjs numbers the contents that typing makes: deleted ones, and characters. */
const typedContents: readonly number[] = [1, 4]

/**
 * Whether the pieces of an update are typing in an invoice's texts and nothing else: characters inserted into top-level texts,
 * and deletions, into no more texts than one document has. Browsers take nothing else, and the server merges nothing else.
 */
export function isTyping(pieces: readonly TextPiece[]): boolean {
  const names = new Set(pieces.map(({ id }) => id.client))
  const texts = new Set(pieces.map(({ parent }) => parent).filter((parent) => typeof parent === 'string'))
  const characters = pieces.reduce((sum, { length }) => sum + length, 0)
  const isLittle = names.size <= mostNames && texts.size <= mostTexts && characters <= mostCharacters
  return isLittle && pieces.every(isTyped)
}

function isTyped({ length, parent, parentSub, content }: TextPiece): boolean {
  // an empty piece can't be found again, neither by the server nor in a browser
  if (length < 1) return false
  if (!content) return true
  // a piece without a parent stands beside another one, in the same text
  const isInText = parent === null || (typeof parent === 'string' && isTextField(parent))
  return isInText && parentSub === null && typedContents.includes(content.getRef())
}
