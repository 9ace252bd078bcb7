import type { Ask, Listing } from '../emulator/ask.ts'
import { type Documents, NOW, resourceAt, valueOf } from './documents.ts'
import { type RuleValue, type ValueMap, asText, isList } from './values.ts'

/** What is asked about one document: as it is, and as a write makes it. */
export interface Request {
  method: string
  path: string
  resource: RuleValue
  after: RuleValue
}

/** The requests that the rules answer one by one: each write of a commit is one. */
export function requestsOf(ask: Ask, before: Documents, after: Documents): Request[] {
  switch (ask.kind) {
    case 'get':
      return [{ method: 'get', path: ask.path, resource: resourceAt(before, ask.path), after: null }]
    case 'list':
      return expected(ask.listing).map(({ id, data }) => ({
        ...{ method: 'list', path: `${ask.listing.collection}/${id}`, after: null },
        resource: new Map<string, RuleValue>([['data', data]]),
      }))
    case 'commit':
      return ask.writes.map(({ kind, path }) => ({
        method: kind === 'set' ? (before.has(path) ? 'update' : 'create') : kind,
        path,
        resource: resourceAt(before, path),
        after: resourceAt(after, path),
      }))
  }
}

/** What a query says of the documents that it can find: one for each value that it asks for, with no other field. */
function expected({ where }: Listing): { id: string; data: ValueMap }[] {
  return where.reduce<{ id: string; data: ValueMap }[]>(
    (found, [field, operator, value]) => {
      const asked = valueOf(value, NOW)
      const all = operator === 'in' && isList(asked) ? asked : [asked]
      return found.flatMap(({ id, data }) =>
        all.map((one) =>
          field === '__name__' ? { id: asText(one), data } : { id, data: new Map([...data, [field, one]]) },
        ),
      )
    },
    [{ id: 'any', data: new Map() }],
  )
}
