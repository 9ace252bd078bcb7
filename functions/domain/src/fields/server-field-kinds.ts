import { group } from './composed-fields.ts'
import { idText } from './field-kinds.ts'
import type { Field, Table } from './field.ts'
import { isRecord } from './read-fields.ts'

// Fields of documents that the server alone writes: nobody else may, so no check in the rules is for them.

const byServerAlone = { problem: () => null, rule: 'false' }

const isText = (stored: unknown): stored is string => typeof stored === 'string'

/** The id of another document; '-', which no document has, where it is missing: a path with it finds nothing. */
export const documentReference: Field<string> = {
  ...byServerAlone,
  read: (stored) => (isText(stored) && idText.problem(stored) === null ? stored : undefined),
  empty: '-',
}

/** A list of texts; other items are left out. */
export const texts: Field<string[]> = {
  ...byServerAlone,
  read: (stored) => (Array.isArray(stored) ? stored.filter(isText) : undefined),
  empty: [],
}

/** One of several codes; '' for none, and for a code of a newer release. */
export function code<const Code extends string>(codes: readonly Code[]): Field<Code | ''> {
  return {
    ...byServerAlone,
    read: (stored) => (isText(stored) ? (codes.find((one) => one === stored) ?? '') : undefined),
    empty: '',
  }
}

/** When a state that never ends began, null before; what can't be read as a time began long ago. */
export function since(moment: Field<Date | null>): Field<Date | null> {
  return {
    ...moment,
    read: (stored) => (stored === undefined || stored === null ? null : (moment.read(stored) ?? new Date(0))),
  }
}

/** A group whose parts are all present or all absent: an incomplete one is ignored. */
export function whole<Parts extends Table>(parts: Parts): ReturnType<typeof group<Parts>> {
  const all = group(parts, '')
  return {
    ...all,
    read: (stored) =>
      isRecord(stored) && Object.entries(parts).every(([name, part]) => part.read(stored[name]) !== undefined)
        ? all.read(stored)
        : undefined,
  }
}
