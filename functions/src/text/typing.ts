import { isTextField } from '@covoice/domain'
import * as Y from 'yjs'

/** One person types under one name, and begins several texts: more names in one update only cost time. */
const mostNames = 32

/** More than the characters of an update. */
const mostCharacters = 70_000

/**
 * Whether an update is typing in an invoice's texts and nothing else: characters inserted into top-level texts, and
 * deletions. It never throws.
 */
export function isTyping(update: Uint8Array): boolean {
  try {
    const { structs } = Y.decodeUpdate(update)
    const names = new Set(structs.map(({ id }) => id.client))
    const characters = structs.reduce((sum, { length }) => sum + length, 0)
    return names.size <= mostNames && characters <= mostCharacters && structs.every(isTyped)
  } catch {
    return false
  }
}

function isTyped(struct: Y.Item | Y.GC | Y.Skip): boolean {
  // an empty piece can't be found again, neither here nor in a browser
  if (struct.length < 1) return false
  return !(struct instanceof Y.Item) || (isInText(struct) && isCharacters(struct.content))
}

/** A piece without a parent stands beside another one, in the same text. */
function isInText({ parent, parentSub }: Y.Item): boolean {
  if (parentSub !== null) return false
  return parent === null || (typeof parent === 'string' && isTextField(parent))
}

const isCharacters = (content: unknown): boolean =>
  content instanceof Y.ContentString || content instanceof Y.ContentDeleted
