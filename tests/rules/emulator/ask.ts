import type { Fields, Value } from './wire.ts'

/**
 * A write in the SDK's form: `set` replaces or creates, `update` changes dotted fields of an existing
 * document.
 */
export type Write =
  | { kind: 'set'; path: string; data: Fields }
  | { kind: 'update'; path: string; fields: Fields }
  | { kind: 'delete'; path: string }

/** A list query; fields are dotted paths, `__name__` compares with document ids. */
export interface Listing {
  collection: string
  where: readonly (readonly [field: string, op: '==' | 'in', value: Value])[]
}

/** What a client may ask of Firestore in one request. */
export type Ask =
  | { kind: 'get'; path: string }
  | { kind: 'list'; listing: Listing }
  | { kind: 'commit'; writes: readonly Write[] }

export const get = (path: string): Ask => ({ kind: 'get', path })

export const list = (collection: string, ...where: Listing['where']): Ask => ({
  kind: 'list',
  listing: { collection, where },
})

export const set = (path: string, data: Fields): Write => ({ kind: 'set', path, data })

/** One batch: all of it or nothing. */
export const together = (...writes: Write[]): Ask => ({ kind: 'commit', writes })

export const create = (path: string, data: Fields): Ask => together(set(path, data))

export const update = (path: string, fields: Fields): Ask => together({ kind: 'update', path, fields })

export const remove = (path: string): Ask => together({ kind: 'delete', path })
