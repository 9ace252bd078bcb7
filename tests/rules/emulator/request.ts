import type { Ask, Listing, Write } from './ask.ts'
import { type Wire, absent, stampedFields, wire, wireFields } from './wire.ts'

/** A request of Firestore's REST API, below the documents' root. */
export interface Request {
  method: 'GET' | 'POST'
  path: string
  body?: unknown
}

/** The REST request of an ask; `root` is the resource name of the database's documents. */
export function requestOf(ask: Ask, root: string): Request {
  switch (ask.kind) {
    case 'get':
      return { method: 'GET', path: `/${ask.path}` }
    case 'list':
      return listing(ask.listing, root)
    case 'commit':
      return {
        method: 'POST',
        path: ':commit',
        body: { writes: ask.writes.map((write) => writeOf(write, root)) },
      }
  }
}

function writeOf(write: Write, root: string): unknown {
  const name = `${root}/${write.path}`
  if (write.kind === 'delete') return { delete: name }
  const fields = write.kind === 'set' ? write.data : write.fields
  const updateTransforms = stampedFields(fields).map((fieldPath) => ({
    fieldPath,
    setToServerValue: 'REQUEST_TIME',
  }))
  if (write.kind === 'set') return { update: { name, fields: wireFields(fields) }, updateTransforms }
  const masked = Object.keys(fields).filter(
    (path) => fields[path] === absent || typeof fields[path] !== 'symbol',
  )
  return {
    update: { name, fields: nested(wireFields(fields)) },
    updateMask: { fieldPaths: masked },
    updateTransforms,
    currentDocument: { exists: true },
  }
}

/** `{'a.b': 1}` as the map in which a.b is 1. */
function nested(fields: Record<string, Wire>): Record<string, Wire> {
  const top: Record<string, Wire> = {}
  for (const [path, value] of Object.entries(fields)) {
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    let level = top
    for (const step of steps) {
      const map = (level[step] ??= { mapValue: { fields: {} } }) as {
        mapValue: { fields: Record<string, Wire> }
      }
      level = map.mapValue.fields
    }
    level[last] = value
  }
  return top
}

const operators = { '==': 'EQUAL', in: 'IN' } as const

function listing({ collection, where }: Listing, root: string): Request {
  const steps = collection.split('/')
  const collectionId = steps.pop()
  const filters = where.map(([fieldPath, op, value]) => ({
    fieldFilter: {
      field: { fieldPath },
      op: operators[op],
      value: fieldPath === '__name__' ? references(value, `${root}/${collection}`) : wire(value as string),
    },
  }))
  const filter = filters.length > 0 ? { where: { compositeFilter: { op: 'AND', filters } } } : {}
  return {
    method: 'POST',
    path: `${steps.length > 0 ? `/${steps.join('/')}` : ''}:runQuery`,
    body: { structuredQuery: { from: [{ collectionId }], ...filter } },
  }
}

function references(ids: unknown, collection: string): Wire {
  const reference = (id: unknown) => ({ referenceValue: `${collection}/${String(id)}` })
  return Array.isArray(ids) ? { arrayValue: { values: ids.map(reference) } } : reference(ids)
}
