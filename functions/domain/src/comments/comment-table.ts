import { required } from '../fields/composed-fields.ts'
import type { Field, Table } from '../fields/field.ts'
import { flag, shortText } from '../fields/field-kinds.ts'
import { limits } from '../fields/limits.ts'

/** What somebody writes; nothing in a comment that was deleted. */
const words: Field<string> = {
  problem: (value) =>
    typeof value !== 'string' ? 'wrongKind' : value.length > limits.comment ? 'tooLong' : null,
  read: (stored) => (typeof stored === 'string' ? stored : undefined),
  empty: '',
  rule: `value is string && value.size() <= ${limits.comment}`,
}

/** The people who are mentioned, each once. */
const people: Field<string[]> = {
  problem: (value) =>
    !Array.isArray(value) ? 'wrongKind' : value.length > limits.mentions ? 'tooLong' : null,
  read: (stored) =>
    Array.isArray(stored) ? stored.filter((uid): uid is string => typeof uid === 'string') : undefined,
  empty: [],
  rule: `value is list && value.size() <= ${limits.mentions}`,
}

/** The fields of a comment, which only the team reads. */
export const commentTable = {
  text: required(words),
  mentions: required(people),
  /** The key of the field that it is about, '' for the whole document. */
  field: required(shortText),
  /** The comment that it answers, '' for a new subject. */
  replyTo: required(shortText),
  /** The document's customer when it was written, '' for none: others don't read it when the customer changes. */
  customer: required(shortText),
  edited: required(flag),
  deleted: required(flag),
  resolved: required(flag),
} satisfies Table
