import type { Field, Table } from '../fields/field.ts'
import { ownValue } from '../fields/own-value.ts'
import type { headerTexts, lineTexts } from './merged-fields.ts'
import { textDigest } from './text-digest.ts'

const mark: Field<string> = {
  problem: (value) => (typeof value === 'string' && /^([0-9a-f]{8})?$/.test(value) ? null : 'wrongKind'),
  read: (stored) => (typeof stored === 'string' ? stored : undefined),
  empty: '',
  rule: "value.matches('([0-9a-f]{8})?')",
}

/**
 * The digests of the header's texts as the last writer who merges texts stored them; no content. Where a mark is not its
 * text's digest, an app that knows no merging wrote the text.
 */
export const headerMarkTable = { notesMark: mark, footerMark: mark } satisfies Table &
  Record<MarkOf<(typeof headerTexts)[number]>, Field<string>>

/** The same of a line's texts. */
export const lineMarkTable = { descriptionMark: mark } satisfies Table &
  Record<MarkOf<(typeof lineTexts)[number]>, Field<string>>

type MarkOf<Name extends string> = `${Name}Mark`

/** The field with the mark of a text, beside the text in the same document. */
export const markField = <Name extends string>(text: Name): MarkOf<Name> => `${text}Mark`

/** The fields of a write with the mark of each text among them: a writer who merges texts stores both together. */
export function withTextMarks(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const marks = Object.keys({ ...headerMarkTable, ...lineMarkTable }).flatMap((mark): [string, string][] => {
    const text = ownValue(fields, mark.slice(0, -'Mark'.length))
    return typeof text === 'string' ? [[mark, textDigest(text)]] : []
  })
  return { ...fields, ...Object.fromEntries(marks) }
}
